package de.beschlusslage.report;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A filter: a facet passes if one of its values, or of the larger actors they belong to, is wanted.
 *
 * @param dimension what is looked at
 * @param negated whether to keep what does not have the values
 * @param values wanted values; empty text stands for "has none"; years may be ranges {@code
 *     2017..2023}
 */
public record Condition(Dimension dimension, boolean negated, Set<String> values) {

  /**
   * @throws IllegalArgumentException if there is no value, or a range is none
   */
  public Condition {
    values = Set.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("a filter needs a value");
    }
    for (String value : values) {
      if (dimension == Dimension.YEAR && !value.matches("\\d{0,4}|\\d{4}\\.\\.\\d{4}")) {
        throw new IllegalArgumentException("no year and no range of years: " + value);
      }
    }
  }

  /** Keeps facets with that value. */
  public static Condition is(Dimension dimension, String value) {
    return new Condition(dimension, false, Set.of(value));
  }

  /**
   * Reads {@code addressee=Bund}, {@code type!=soll}, {@code law=AsylG|SGB II} or {@code
   * year=2017..2023}.
   *
   * @throws IllegalArgumentException with a sentence for the user if it is none of these
   */
  public static Condition parse(String filter) {
    int equals = filter.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException(
          "\"" + filter + "\" is no filter; write for example addressee=Bund");
    }
    boolean negated = filter.charAt(equals - 1) == '!';
    String name = filter.substring(0, negated ? equals - 1 : equals);
    Dimension dimension =
        Dimension.ofOption(name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "\"" + name + "\" cannot be filtered by; use " + Dimension.options()));
    Set<String> values =
        Arrays.stream(filter.substring(equals + 1).split("\\|", -1))
            .map(String::strip)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new Condition(dimension, negated, values);
  }

  boolean passes(List<String> has) {
    return negated != wants(has);
  }

  private boolean wants(List<String> has) {
    if (has.isEmpty()) {
      return values.contains("");
    }
    return has.stream().anyMatch(this::wants);
  }

  private boolean wants(String value) {
    for (String wanted : values) {
      if (dimension == Dimension.YEAR && wanted.contains("..")) {
        if (value.compareTo(wanted.substring(0, 4)) >= 0
            && value.compareTo(wanted.substring(6)) <= 0) {
          return true;
        }
      } else if (wanted.toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** In words for people. */
  public Text words() {
    if (values.equals(Set.of(""))) {
      Text label = dimension.label();
      return negated
          ? new Text("mit Angabe: " + label.de(), "with " + label.en().toLowerCase(Locale.ROOT))
          : new Text("ohne Angabe: " + label.de(), "no " + label.en().toLowerCase(Locale.ROOT));
    }
    String wanted =
        (negated ? " ≠ " : " = ") + values.stream().sorted().collect(Collectors.joining(", "));
    return new Text(dimension.label().de() + wanted, dimension.label().en() + wanted);
  }

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return dimension.option()
        + (negated ? "!=" : "=")
        + values.stream().sorted().collect(Collectors.joining("|"));
  }
}
