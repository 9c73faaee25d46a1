package de.beschlusslage.ingest;

import de.beschlusslage.corpus.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Finds the margin's line numbers that extraction left in front of the text, and takes them off.
 *
 * <p>No single line tells "3 Länder" from "line 3: Länder". What tells is the sequence: within one
 * TOP the numbers rise, nearly every line has one (or every fifth), and they begin low. So
 * candidates are gathered by TOP, the longest rising run is taken, and it counts only if it is
 * dense.
 */
final class MarginNumbers {
  /** A run is interrupted where this many lines bear no number. */
  private static final int SILENCE = 12;

  private final Cues cues;

  MarginNumbers(Cues cues) {
    this.cues = cues;
  }

  private record Candidate(int line, int number, int length, boolean glued) {}

  /** The same lines, with the numbers moved from their text to {@link SourceLine#margin()}. */
  List<SourceLine> lift(List<SourceLine> lines) {
    List<Candidate> accepted = new ArrayList<>();
    List<List<Candidate>> doubtful = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || TopHeading.of(lines.get(i).text(), cues).isPresent()) {
        region(lines, from, i, accepted, doubtful);
        from = i;
      }
    }
    // once a document is known to number its lines, a TOP of one or two lines may do so too
    boolean byFives = accepted.stream().allMatch(c -> c.number % 5 == 0);
    if (accepted.size() >= 6) {
      for (List<Candidate> run : doubtful) {
        int first = run.get(0).line;
        boolean opens = first > 0 && lines.get(first - 1).text().endsWith(":");
        if (run.get(0).number == 1 && (run.size() > 1 || opens || dashed(lines.get(first)))) {
          accepted.addAll(run);
        } else if (byFives && run.size() == 1 && run.get(0).number == 5) {
          accepted.addAll(run);
        }
      }
    }
    List<SourceLine> lifted = new ArrayList<>(lines);
    for (Candidate c : accepted) {
      lifted.set(c.line, without(lines.get(c.line), c));
    }
    lifted.removeIf(line -> line.text().isEmpty());
    return lifted;
  }

  private static boolean dashed(SourceLine line) {
    return line.text().startsWith("- ");
  }

  private void region(
      List<SourceLine> lines,
      int from,
      int to,
      List<Candidate> accepted,
      List<List<Candidate>> doubtful) {
    List<Candidate> cluster = new ArrayList<>();
    int last = from;
    for (int i = from; i < to; i++) {
      SourceLine line = lines.get(i);
      boolean bare = !line.tableRow() && !line.whole() && line.margin().isEmpty();
      Candidate c = bare ? candidate(line.text(), i) : null;
      if (c == null) {
        continue;
      }
      if (!cluster.isEmpty() && i - last > SILENCE) {
        judge(lines, cluster, accepted, doubtful);
        cluster = new ArrayList<>();
      }
      cluster.add(c);
      last = i;
    }
    judge(lines, cluster, accepted, doubtful);
  }

  private static void judge(
      List<SourceLine> source,
      List<Candidate> cluster,
      List<Candidate> accepted,
      List<List<Candidate>> doubtful) {
    List<Candidate> run = rising(cluster);
    if (run.isEmpty() || run.stream().allMatch(c -> isLabel(source.get(c.line).text()))) {
      return;
    }
    int lines = run.get(run.size() - 1).line - run.get(0).line + 1;
    boolean dense = run.size() >= 3 && run.size() * 2 > lines;
    List<Candidate> fifths = fifths(cluster);
    if (dense && run.stream().filter(c -> !c.glued).count() * 2 > run.size()) {
      accepted.addAll(run);
    } else if (!fifths.isEmpty()) {
      accepted.addAll(fifths);
    } else {
      doubtful.add(run);
    }
  }

  /** "1 - Die Konferenz": where all begin so, the numbers count points. */
  private static boolean isLabel(String text) {
    return Label.at(text).filter(l -> l.kind() == Label.Kind.NUMBER_DASH).isPresent();
  }

  /** Numbers at every fifth line, empty where they do not stand five lines apart. */
  private static List<Candidate> fifths(List<Candidate> cluster) {
    List<Candidate> run =
        rising(cluster.stream().filter(c -> c.number % 5 == 0 && !c.glued).toList());
    int even = 0;
    for (int k = 1; k < run.size(); k++) {
      Candidate before = run.get(k - 1);
      Candidate after = run.get(k);
      even += after.number - before.number == after.line - before.line ? 1 : 0;
    }
    return run.size() >= 2 && even * 5 >= (run.size() - 1) * 4 ? run : List.of();
  }

  /** The longest strictly rising subsequence, by patience sorting. */
  private static List<Candidate> rising(List<Candidate> candidates) {
    int n = candidates.size();
    int[] tails = new int[n];
    int[] before = new int[n];
    int length = 0;
    for (int i = 0; i < n; i++) {
      int number = candidates.get(i).number;
      int low = 0;
      int high = length;
      while (low < high) {
        int mid = (low + high) >>> 1;
        if (candidates.get(tails[mid]).number < number) {
          low = mid + 1;
        } else {
          high = mid;
        }
      }
      before[i] = low > 0 ? tails[low - 1] : -1;
      tails[low] = i;
      length = Math.max(length, low + 1);
    }
    Candidate[] run = new Candidate[length];
    int at = length > 0 ? tails[length - 1] : -1;
    for (int k = length - 1; k >= 0; k--) {
      run[k] = candidates.get(at);
      at = before[at];
    }
    return Arrays.asList(run);
  }

  /** {@code 12 Text}, {@code - 12 Text}, {@code 12text}; never {@code 12. Text} or {@code 12 %}. */
  private static Candidate candidate(String text, int line) {
    int i = text.startsWith("- ") ? 2 : 0;
    int from = i;
    int number = 0;
    while (i < text.length() && i - from < 4 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      number = number * 10 + text.charAt(i) - '0';
      i++;
    }
    if (i == from || i - from > 3 || number == 0) {
      return null;
    }
    if (i == text.length()) {
      return new Candidate(line, number, i, false);
    }
    char next = text.charAt(i);
    if (next == ' ' || next == '\t') {
      while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
        i++;
      }
      boolean label = i < text.length() && ".)".indexOf(text.charAt(i)) >= 0; // "1 . Die Länder"
      return label ? null : new Candidate(line, number, i, false);
    }
    boolean glued = from == 0 && (Character.isLetter(next) || "„\"(“".indexOf(next) >= 0);
    return glued ? new Candidate(line, number, i, true) : null;
  }

  private static SourceLine without(SourceLine line, Candidate c) {
    int cut = c.length;
    String text = line.text().substring(cut);
    int[] offsets = new int[text.length()];
    for (int k = 0; k < offsets.length; k++) {
      offsets[k] = line.offsets().at(cut + k);
    }
    List<Span> underlined = new ArrayList<>();
    for (Span span : line.underlined()) {
      if (span.end() > cut) {
        underlined.add(new Span(Math.max(0, span.start() - cut), span.end() - cut));
      }
    }
    return new SourceLine(
        text,
        Offsets.of(offsets),
        line.page(),
        OptionalInt.of(c.number),
        line.bold(),
        underlined,
        line.tableRow(),
        line.whole(),
        line.indent(),
        line.gapBefore());
  }
}
