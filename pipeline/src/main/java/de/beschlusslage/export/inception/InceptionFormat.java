package de.beschlusslage.export.inception;

import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.LegalReference;
import de.beschlusslage.corpus.Minutes;
import de.beschlusslage.corpus.PriorReference;
import de.beschlusslage.corpus.Resolution;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.Statement;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.StringArrayFS;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.json.jsoncas2.JsonCas2Serializer;
import org.apache.uima.json.jsoncas2.mode.OffsetConversionMode;
import org.apache.uima.json.jsoncas2.mode.TypeSystemMode;
import org.xml.sax.SAXException;

/** Writes documents for INCEpTION; {@link InceptionReader} reads them back. */
public final class InceptionFormat {
  private InceptionFormat() {}

  /**
   * Writes one document with its labels.
   *
   * @throws IOException if {@code out} fails
   */
  public static void write(Minutes minutes, OutputStream out) throws IOException {
    CAS cas = Layers.emptyCas();
    cas.setDocumentLanguage("de");
    cas.setDocumentText(minutes.text());
    for (Resolution resolution : minutes.resolutions()) {
      Annotation layer = new Annotation(cas, Layers.RESOLUTION, resolution.span());
      layer.set(Layers.DOCUMENT, minutes.id());
      layer.set(Layers.TOP, resolution.top());
      layer.set(Layers.TITLE, resolution.title());
      layer.set(Layers.APPLICANTS, resolution.applicants());
      layer.set(Layers.VOTE, resolution.vote().label());
      layer.add();
      resolution.items().forEach(item -> write(cas, item));
    }
    JsonCas2Serializer serializer = new JsonCas2Serializer();
    serializer.setTypeSystemMode(TypeSystemMode.FULL);
    serializer.setOffsetConversionMode(OffsetConversionMode.UTF_16);
    serializer.serialize(cas, out);
  }

  private static void write(CAS cas, Item item) {
    Annotation layer = new Annotation(cas, Layers.ITEM, item.span());
    layer.set(Layers.PATH, item.path());
    layer.set(
        Layers.LEGAL, item.legal().stream().map(LegalReference::canonical).distinct().toList());
    layer.set(
        Layers.PRIOR, item.prior().stream().map(PriorReference::canonical).distinct().toList());
    layer.add();
    for (Statement statement : item.statements()) {
      Annotation act = new Annotation(cas, Layers.STATEMENT, statement.span());
      act.set(Layers.TYPE, statement.type().label());
      act.set(Layers.TRIGGER, statement.trigger());
      act.set(Layers.HOLDER, List.of(statement.holder().split("\\|")));
      act.set(Layers.ADDRESSEES, statement.addressees());
      act.set(Layers.LEGAL, statement.legal());
      act.set(Layers.PRIOR, statement.prior());
      act.add();
    }
  }

  /**
   * Writes the layers as a UIMA type system, which INCEpTION's project settings import.
   *
   * @throws IOException if {@code out} fails
   */
  public static void writeLayers(OutputStream out) throws IOException {
    try {
      Layers.description().toXML(out);
    } catch (SAXException e) {
      throw new IOException(e);
    }
  }

  /** An annotation in the making. */
  private record Annotation(CAS cas, AnnotationFS made) {
    Annotation(CAS cas, String layer, Span span) {
      this(cas, cas.createAnnotation(type(cas, layer), span.start(), span.end()));
    }

    private static Type type(CAS cas, String layer) {
      return cas.getTypeSystem().getType(layer);
    }

    void set(String feature, String value) {
      made.setStringValue(made.getType().getFeatureByBaseName(feature), value);
    }

    void set(String feature, List<String> values) {
      StringArrayFS array = cas.createStringArrayFS(values.size());
      array.copyFromArray(values.toArray(String[]::new), 0, 0, values.size());
      made.setFeatureValue(made.getType().getFeatureByBaseName(feature), array);
    }

    void add() {
      cas.addFsToIndexes(made);
    }
  }
}
