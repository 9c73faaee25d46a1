package de.beschlusslage.ingest.pdf;

import de.beschlusslage.ingest.Label;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Gives labels that are printed without point or bracket ("a Mitglieder …", "1 Der Rat …") the
 * bracket that tells them from words. Only position shows what they are: they hang before their
 * text, line up, and count from one without a gap.
 */
final class BareLabels {
  /** Edges that line up differ by no more (points). */
  private static final double ALIGNED = 1.5;

  /** A label's distance from its text, in sizes: TeX leaves half an em. */
  private static final double APART = 0.42;

  /** Print larger than this share of the text's is a heading. */
  private static final double LARGER = 1.05;

  private static final Pattern BARE = Pattern.compile("\\d{1,2}|[a-z]|[ivx]{2,4}");

  private BareLabels() {}

  /** A line that may begin with one: its label as read with a bracket. */
  private record Candidate(int line, Label label, Word word, double textEdge) {
    boolean alignedWith(Candidate other) {
      return Math.abs(textEdge - other.textEdge) < ALIGNED
          && (Math.abs(word.x1() - other.word.x1()) < ALIGNED
              || Math.abs(word.x0() - other.word.x0()) < ALIGNED);
    }
  }

  /** The lines with their labels completed. */
  static List<Line> complete(List<Line> lines) {
    List<List<Candidate>> chains = new ArrayList<>();
    double body = Footnotes.bodySize(lines.stream().map(Line::row).toList());
    for (int i = 0; i < lines.size(); i++) {
      for (Candidate candidate : candidates(lines, i, body)) {
        if (candidate.label.value() == 1) {
          chains.add(new ArrayList<>(List.of(candidate)));
        } else {
          extend(chains, candidate);
        }
      }
    }
    Set<Integer> labelled = new HashSet<>();
    for (List<Candidate> chain : chains) {
      if (chain.size() > 1 && chain.stream().allMatch(c -> apart(lines, c))) {
        chain.forEach(c -> labelled.add(c.line));
      }
    }
    List<Line> out = new ArrayList<>(lines);
    for (int i : labelled) {
      Row row = lines.get(i).row();
      List<Word> words = new ArrayList<>(row.words());
      words.set(0, words.get(0).withText(words.get(0).text() + ")"));
      out.set(i, lines.get(i).with(row.with(words)));
    }
    return out;
  }

  /** Adds a label to the last list that it is next in. */
  private static void extend(List<List<Candidate>> chains, Candidate candidate) {
    // what lies further back than a few lists is another matter, and looking costs time
    for (int k = chains.size() - 1; k >= Math.max(0, chains.size() - 20); k--) {
      List<Candidate> chain = chains.get(k);
      Candidate last = chain.get(chain.size() - 1);
      if (last.label.kind() == candidate.label.kind()
          && last.label.value() == candidate.label.value() - 1
          && last.alignedWith(candidate)) {
        chain.add(candidate);
        return;
      }
    }
  }

  private static List<Candidate> candidates(List<Line> lines, int index, double body) {
    Line line = lines.get(index);
    List<Word> words = line.row().words();
    Word first = words.get(0);
    if (line.table()
        || words.size() < 2
        || first.raised()
        || !BARE.matcher(first.text()).matches()
        || Paragraphs.allBold(line)
        || line.row().size() > LARGER * body
        || goesOn(lines, index)) {
      return List.of();
    }
    Optional<Label> label = Label.at(first.text() + ") ");
    return Stream.concat(label.stream(), label.flatMap(Label::asRoman).stream())
        .map(l -> new Candidate(index, l, first, words.get(1).x0()))
        .toList();
  }

  /** Whether a line may go on the text of the one before: that is full and begins at its edge. */
  private static boolean goesOn(List<Line> lines, int index) {
    if (index == 0 || lines.get(index - 1).block() != lines.get(index).block()) {
      return false;
    }
    Line before = lines.get(index - 1);
    if (BARE.matcher(before.row().words().get(0).text()).matches()) {
      return false;
    }
    boolean sameEdge = Math.abs(before.row().x0() - lines.get(index).row().x0()) < ALIGNED;
    return sameEdge && Paragraphs.full(before) && !Paragraphs.endsSentence(before);
  }

  /** Whether a label stands apart from its text, or the text's next line begins where it does. */
  private static boolean apart(List<Line> lines, Candidate candidate) {
    Row row = lines.get(candidate.line).row();
    boolean gap = candidate.textEdge - candidate.word.x1() > APART * row.size();
    int next = candidate.line + 1;
    boolean hangs =
        next < lines.size()
            && lines.get(next).block() == lines.get(candidate.line).block()
            && Math.abs(lines.get(next).row().x0() - candidate.textEdge) < ALIGNED;
    return gap || hangs;
  }
}
