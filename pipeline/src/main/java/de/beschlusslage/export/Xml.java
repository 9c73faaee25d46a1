package de.beschlusslage.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements with attributes in pairs; characters that XML 1.0 cannot hold are left out. */
final class Xml implements AutoCloseable {
  private final XMLStreamWriter out;

  Xml(OutputStream stream) throws IOException {
    try {
      out =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(stream, StandardCharsets.UTF_8.name());
      out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Opens the outermost element in a namespace of its own. */
  Xml root(String name, String namespace) throws IOException {
    return write(
        () -> {
          out.writeCharacters("\n");
          out.writeStartElement(name);
          out.writeDefaultNamespace(namespace);
        });
  }

  /** Binds a prefix at the element just opened. */
  Xml prefix(String prefix, String namespace) throws IOException {
    return write(() -> out.writeNamespace(prefix, namespace));
  }

  Xml open(String name, String... attributes) throws IOException {
    return write(
        () -> {
          out.writeCharacters("\n");
          out.writeStartElement(name);
          attributes(attributes);
        });
  }

  /** Opens an element inside running text, where a line break would be a blank. */
  Xml inline(String name, String... attributes) throws IOException {
    return write(
        () -> {
          out.writeStartElement(name);
          attributes(attributes);
        });
  }

  Xml empty(String name, String... attributes) throws IOException {
    return write(
        () -> {
          out.writeCharacters("\n");
          out.writeEmptyElement(name);
          attributes(attributes);
        });
  }

  Xml text(String text) throws IOException {
    return write(() -> out.writeCharacters(clean(text)));
  }

  Xml close(int elements) throws IOException {
    return write(
        () -> {
          for (int i = 0; i < elements; i++) {
            out.writeEndElement();
          }
        });
  }

  /** An element with text alone. */
  Xml element(String name, String text, String... attributes) throws IOException {
    return open(name, attributes).text(text).close(1);
  }

  @Override
  public void close() throws IOException {
    write(
        () -> {
          out.writeEndDocument();
          out.flush();
        });
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      out.writeAttribute(attributes[i], clean(attributes[i + 1]));
    }
  }

  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            c ->
                c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || c >= 0x20 && c <= 0xD7FF
                    || c >= 0xE000 && c <= 0xFFFD
                    || c >= 0x10000)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private interface Step {
    void run() throws XMLStreamException;
  }

  private Xml write(Step step) throws IOException {
    try {
      step.run();
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
