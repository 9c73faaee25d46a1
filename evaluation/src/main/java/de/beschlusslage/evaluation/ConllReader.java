package de.beschlusslage.evaluation;

import de.beschlusslage.corpus.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads annotated text of one token and its IOB2 tag per line, sentences apart by an empty line. A
 * sentence's text is its tokens joined by a blank.
 */
public final class ConllReader {
  private ConllReader() {}

  /**
   * One sentence.
   *
   * @param text its tokens, joined by a blank
   * @param spans in reading order, of every class
   */
  public record Sentence(String text, List<LabelledSpan> spans) {
    public Sentence {
      spans = List.copyOf(spans);
    }
  }

  /**
   * All sentences.
   *
   * @throws IOException if reading fails, or a line has no tag; the message names the line
   */
  public static List<Sentence> read(Reader reader) throws IOException {
    List<Sentence> sentences = new ArrayList<>();
    BufferedReader lines = new BufferedReader(reader);
    Building building = new Building();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) {
        building.end(sentences);
        continue;
      }
      int gap = Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t'));
      if (gap <= 0 || gap == line.length() - 1) {
        throw new IOException("line " + number + ": not a token and a tag: " + line);
      }
      building.add(line.substring(0, gap).strip(), line.substring(gap + 1), number);
    }
    building.end(sentences);
    return sentences;
  }

  private static final class Building {
    private final StringBuilder text = new StringBuilder();
    private final List<LabelledSpan> spans = new ArrayList<>();
    private String label = "";
    private int start;
    private int end;

    void add(String token, String tag, int line) throws IOException {
      if (!text.isEmpty()) {
        text.append(' ');
      }
      int from = text.length();
      text.append(token);
      boolean begins = tag.startsWith("B-");
      boolean inside = tag.startsWith("I-");
      if (!begins && !inside && !tag.equals("O")) {
        throw new IOException("line " + line + ": no IOB2 tag: " + tag);
      }
      String name = begins || inside ? tag.substring(2) : "";
      if (inside && name.equals(label)) {
        end = text.length();
        return;
      }
      close();
      if (!name.isEmpty()) {
        label = name;
        start = from;
        end = text.length();
      }
    }

    private void close() {
      if (!label.isEmpty()) {
        spans.add(new LabelledSpan(new Span(start, end), label));
      }
      label = "";
    }

    void end(List<Sentence> sentences) {
      close();
      if (!text.isEmpty()) {
        sentences.add(new Sentence(text.toString(), spans));
      }
      text.setLength(0);
      spans.clear();
    }
  }
}
