package de.beschlusslage.web;

import de.beschlusslage.corpus.Span;
import de.beschlusslage.ingest.Ingest;
import de.beschlusslage.ingest.Ingested;
import de.beschlusslage.ingest.SourceText;
import de.beschlusslage.structure.Outline;
import de.beschlusslage.structure.Structurer;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a draft as minutes are read. A text that has no TOP, such as some pasted points, is cut at
 * its paragraphs.
 */
public final class Drafts implements DraftReader {
  /** A paragraph this short is a heading or a name. */
  private static final int SHORTEST = 25;

  private final Ingest ingest;
  private final Structurer structurer;

  /** A reader on these stages. */
  public Drafts(Ingest ingest, Structurer structurer) {
    this.ingest = ingest;
    this.structurer = structurer;
  }

  @Override
  public Draft read(String name, byte[] content) {
    Ingested ingested = ingest.read(content, name);
    if (ingested instanceof Ingested.Unreadable unreadable) {
      return new Draft(List.of(), unreadable.problem().message());
    }
    SourceText source = ((Ingested.Read) ingested).source();
    List<Demand> demands = new ArrayList<>();
    for (Outline.Section section : structurer.outline(source).sections()) {
      for (Outline.Point point : section.points()) {
        String text = point.span().in(source.text()).strip();
        if (!text.isEmpty()) {
          demands.add(new Demand("TOP " + section.top() + " " + point.path(), text));
        }
      }
    }
    return new Draft(demands.isEmpty() ? paragraphs(source) : demands, "");
  }

  private static List<Demand> paragraphs(SourceText source) {
    List<Demand> demands = new ArrayList<>();
    for (SourceText.Paragraph paragraph : source.paragraphs()) {
      Span span = paragraph.span();
      String text = span.in(source.text()).strip();
      if (text.length() >= SHORTEST) {
        demands.add(new Demand((demands.size() + 1) + ".", text));
      }
    }
    return demands;
  }
}
