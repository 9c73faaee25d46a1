package de.beschlusslage;

import de.beschlusslage.corpus.Item;
import de.beschlusslage.corpus.Problem;
import de.beschlusslage.corpus.Problem.Severity;
import de.beschlusslage.corpus.Span;
import de.beschlusslage.corpus.Statement;
import de.beschlusslage.corpus.StatementType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An item that is being corrected. Numbers mean the statements as they were labelled: what is
 * deleted or added moves no other.
 */
final class CorrectedItem {
  /** What {@link Statement#corrected()} says of a statement that a person added. */
  private static final String ADDED = "statement";

  private final Item item;
  private final String text;
  private final List<Statement> statements;
  private final Set<Integer> deleted = new HashSet<>();
  private final List<Statement> added = new ArrayList<>();
  private final List<Problem> notes = new ArrayList<>();

  /**
   * @param text of the document
   */
  CorrectedItem(Item item, String text) {
    this.item = item;
    this.text = text;
    this.statements = new ArrayList<>(item.statements());
  }

  /** What a person should know: corrections that are needed no more, statements deleted. */
  List<Problem> notes() {
    return notes;
  }

  /** The item as it is now. */
  Item item() {
    List<Statement> left = new ArrayList<>(added);
    for (int i = 0; i < statements.size(); i++) {
      if (!deleted.contains(i)) {
        left.add(statements.get(i));
      }
    }
    left.sort(Comparator.comparingInt(s -> s.span().start()));
    return item.withStatements(left);
  }

  /**
   * Applies {@code line}.
   *
   * @param holder who speaks in an added statement unless a line says otherwise, empty if unknown
   * @return whether it fits
   */
  boolean apply(CorrectionLine line, Optional<String> holder) {
    return line.statement().isPresent()
        ? change(line, line.statement().getAsInt() - 1)
        : add(line, holder);
  }

  private boolean change(CorrectionLine line, int at) {
    if (at >= statements.size()
        || !statements.get(at).span().in(text).strip().startsWith(line.words())) {
      return false;
    }
    Statement was = statements.get(at);
    if (line.deletes()) {
      deleted.add(at);
      notes.add(line.problem(Severity.INFO, "deleted by hand: " + line.place()));
    } else if (says(was, line)) {
      notes.add(
          line.problem(Severity.INFO, "needed no more: the labelling says so of " + line.place()));
    } else {
      statements.set(at, with(was, line));
    }
    return true;
  }

  private boolean add(CorrectionLine line, Optional<String> holder) {
    if (!line.column().equals(CorrectionLine.TYPE)) {
      if (added.isEmpty()) {
        return false;
      }
      added.add(with(added.remove(added.size() - 1), line));
      return true;
    }
    int start = text.indexOf(line.words(), item.span().start());
    if (holder.isEmpty() || start < 0 || start + line.words().length() > item.span().end()) {
      return false;
    }
    int end =
        item.statements().stream()
            .mapToInt(s -> s.span().start())
            .filter(s -> s > start)
            .min()
            .orElse(item.span().end());
    added.add(
        new Statement(
            type(line).orElseThrow(),
            "",
            false,
            holder.get(),
            List.of(),
            List.of(),
            List.of(),
            1,
            new Span(start, end),
            List.of(ADDED)));
    return true;
  }

  private static Optional<StatementType> type(CorrectionLine line) {
    return StatementType.ofLabel(line.value());
  }

  private static boolean says(Statement statement, CorrectionLine line) {
    return switch (line.column()) {
      case CorrectionLine.TYPE -> statement.type().label().equals(line.value());
      case CorrectionLine.HOLDER -> statement.holder().equals(line.value());
      default -> statement.addressees().equals(line.values());
    };
  }

  private static Statement with(Statement was, CorrectionLine line) {
    List<String> corrected = new ArrayList<>(was.corrected());
    if (!corrected.contains(ADDED) && !corrected.contains(line.column())) {
      corrected.add(line.column());
    }
    return new Statement(
        line.column().equals(CorrectionLine.TYPE) ? type(line).orElse(was.type()) : was.type(),
        was.trigger(),
        was.inherited(),
        line.column().equals(CorrectionLine.HOLDER) ? line.value() : was.holder(),
        line.column().equals(CorrectionLine.ADDRESSEES) ? line.values() : was.addressees(),
        was.legal(),
        was.prior(),
        1,
        was.span(),
        corrected);
  }
}
