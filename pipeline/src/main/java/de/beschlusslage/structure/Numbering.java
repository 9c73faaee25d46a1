package de.beschlusslage.structure;

import de.beschlusslage.ingest.Label;
import de.beschlusslage.ingest.Label.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which printed labels count, and how they nest. Keeps the lists that are open, outermost first,
 * and asks of each label: is it next in one of them, does it begin a new one, or is it text that
 * looks like a label ("17. Konferenz")?
 */
final class Numbering {
  /** So many labels of one list may be missing in between, lost by extraction. */
  private static final int LOST = 2;

  /** One open list. */
  private static final class Level {
    private final Kind kind;
    private final String prefix;
    private final Optional<String> parent;
    private final int indent;
    private int value;
    private String path;

    private Level(Label label, String prefix, Optional<String> parent, int indent, String path) {
      this.kind = label.kind();
      this.prefix = prefix;
      this.parent = parent;
      this.indent = indent;
      this.value = label.isBullet() ? 1 : label.value();
      this.path = path;
    }

    private Place place() {
      return new Place(path, parent);
    }
  }

  /**
   * A label's place.
   *
   * @param path by the guidelines, before a repeated one gets its "~2"
   * @param parent path of the point it stands under, empty at top level
   */
  record Place(String path, Optional<String> parent) {}

  private final List<Level> open = new ArrayList<>();

  /** The last value of each kind of label, also of lists that are closed. */
  private final Map<Kind, Integer> reached = new EnumMap<>(Kind.class);

  /** Whether a numbered point is open, to which paragraphs without a label belong. */
  boolean numbered() {
    return open.stream().anyMatch(l -> l.kind != Kind.BULLET && l.kind != Kind.DASH);
  }

  /** Whether any list is open. */
  boolean listing() {
    return !open.isEmpty();
  }

  /** How many lists are open. */
  int depth() {
    return open.size();
  }

  /** Whether {@code label} is the next one of an open list. */
  boolean goesOn(Label label, int indent) {
    for (Level level : open) {
      boolean bullet = label.isBullet() && Math.abs(level.indent - indent) <= 1;
      if (level.kind == label.kind() && (bullet || label.value() == level.value + 1)) {
        return true;
      }
    }
    return label.kind() == Kind.DECIMAL && !open.isEmpty();
  }

  /** Closes the list that stands under {@code stem}, and what is nested in it. */
  void leave(String stem) {
    for (int k = 0; k < open.size(); k++) {
      if (open.get(k).parent.equals(Optional.of(stem))) {
        open.subList(k, open.size()).clear();
        return;
      }
    }
  }

  /** Closes all lists: after a heading or an unnumbered paragraph counting starts afresh. */
  void reset() {
    open.clear();
  }

  /**
   * The place of {@code label}, empty where it counts nothing.
   *
   * @param indent the line's left edge as a rank
   * @param lead path of an unnumbered paragraph that leads in, empty where there is none
   * @param before how the text before it ends
   */
  Optional<Place> place(Label label, int indent, Optional<String> lead, Ending before) {
    Optional<Place> place = find(label, indent, lead, before);
    if (place.isPresent() && !label.isBullet()) {
      reached.put(label.kind(), label.value());
    }
    return place;
  }

  /** How a text ends. */
  enum Ending {
    /** With a full stop. */
    SENTENCE,
    /** With a colon: it leads into what follows. */
    COLON,
    /** In the middle of a sentence. */
    OPEN
  }

  private Optional<Place> find(Label label, int indent, Optional<String> lead, Ending before) {
    if (label.kind() == Kind.DECIMAL) {
      return decimal(label, indent);
    }
    if (label.isBullet()) {
      return Optional.of(bullet(label, indent, lead));
    }
    Optional<Place> next = next(label, 0);
    if (next.isEmpty()) {
      next = label.asRoman().flatMap(r -> next(r, 0));
    }
    if (next.isPresent()) {
      return next;
    }
    boolean nested = before != Ending.SENTENCE;
    if (starts(label)) {
      return Optional.of(begin(label, indent, lead, nested));
    }
    Optional<Label> roman = label.asRoman().filter(Numbering::starts);
    if (roman.isPresent()) {
      return Optional.of(begin(roman.get(), indent, lead, nested));
    }
    if (before == Ending.OPEN) {
      return Optional.empty();
    }
    // counting goes on through groups: "II. Arbeit", "3. …"
    if (label.value() == reached.getOrDefault(label.kind(), -1) + 1) {
      return Optional.of(begin(label, indent, lead, false));
    }
    Optional<Place> later = next(label, LOST);
    if (later.isPresent()) {
      return later;
    }
    // a first number other than 1: the beginning was lost, or the list goes on from another page
    boolean number = label.kind() == Kind.NUMBER_DOT || label.kind() == Kind.NUMBER_PAREN;
    return number && open.isEmpty() && label.value() <= 1 + LOST
        ? Optional.of(begin(label, indent, lead, false))
        : Optional.empty();
  }

  /** A new list may begin with 1, a, i, A or aa. */
  private static boolean starts(Label label) {
    return label.value() == 1;
  }

  /** The list that {@code label} goes on; innermost first, inner ones are closed by it. */
  private Optional<Place> next(Label label, int lost) {
    for (int k = open.size() - 1; k >= 0; k--) {
      Level level = open.get(k);
      int step = label.value() - level.value;
      boolean repeated = lost > 0 && step == 0;
      if (level.kind == label.kind() && (step >= 1 && step <= 1 + lost || repeated)) {
        open.subList(k + 1, open.size()).clear();
        level.value = label.value();
        level.path = join(level.prefix, label.text());
        return Optional.of(level.place());
      }
    }
    return Optional.empty();
  }

  /**
   * Begins a list.
   *
   * @param nested whether it stands under the innermost point, even if an outer list is printed
   *     alike
   */
  private Place begin(Label label, int indent, Optional<String> lead, boolean nested) {
    // "1." again where a "1." list is open: another list on the same level
    for (int k = 0; k < open.size() && !nested; k++) {
      if (open.get(k).kind == label.kind()) {
        open.subList(k, open.size()).clear();
        break;
      }
    }
    String prefix = open.isEmpty() ? "" : open.get(open.size() - 1).path;
    String path = join(prefix, label.text());
    Optional<String> parent = open.isEmpty() ? lead : Optional.of(prefix);
    return add(new Level(label, prefix, parent, indent, path));
  }

  private Place bullet(Label label, int indent, Optional<String> lead) {
    for (int k = open.size() - 1; k >= 0; k--) {
      Level level = open.get(k);
      boolean same = level.kind == label.kind() && Math.abs(level.indent - indent) <= 1;
      if (same || level.kind == label.kind() && level.indent > indent) {
        open.subList(k + 1, open.size()).clear();
        level.value++;
        level.path = join(level.prefix, "•" + level.value);
        return level.place();
      }
    }
    String prefix = open.isEmpty() ? lead.orElse("") : open.get(open.size() - 1).path;
    String path = join(prefix, "•1");
    Optional<String> parent = Optional.of(prefix).filter(p -> !p.isEmpty());
    return add(new Level(label, prefix, parent, indent, path));
  }

  /** "5.1" stands alone; it belongs under "5" where that is open, else it begins a list itself. */
  private Optional<Place> decimal(Label label, int indent) {
    String text = label.text();
    String above = text.substring(0, text.lastIndexOf('.'));
    for (int k = open.size() - 1; k >= 0; k--) {
      Level level = open.get(k);
      boolean sibling = level.kind == Kind.DECIMAL && level.prefix.equals(above);
      int step = label.value() - level.value;
      if (sibling && step >= 1 && step <= 1 + LOST) {
        open.subList(k + 1, open.size()).clear();
        level.value = label.value();
        level.path = text;
        return Optional.of(level.place());
      }
      if (level.path.equals(above) && label.value() <= 1 + LOST) {
        open.subList(k + 1, open.size()).clear();
        return Optional.of(add(new Level(label, above, Optional.of(above), indent, text)));
      }
    }
    boolean alone = open.isEmpty() || open.get(0).kind == Kind.DECIMAL;
    if (alone && label.value() == 1) {
      open.clear();
      return Optional.of(add(new Level(label, above, Optional.empty(), indent, text)));
    }
    return Optional.empty();
  }

  private Place add(Level level) {
    open.add(level);
    return level.place();
  }

  private static String join(String prefix, String label) {
    return prefix.isEmpty() ? label : prefix + "." + label;
  }
}
