package de.beschlusslage.web;

import de.beschlusslage.report.Condition;
import de.beschlusslage.report.Counting;
import de.beschlusslage.report.Dimension;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a request's parameters; what is not as it should be is answered with 400 and a sentence.
 */
final class Requests {
  private static final int LONGEST = 500;
  private static final int MOST_VALUES = 50;

  private Requests() {}

  static String text(Context context, String name) {
    String value = Optional.ofNullable(context.queryParam(name)).orElse("").strip();
    if (value.length() > LONGEST) {
      throw new BadRequestResponse(
          "Die Angabe „" + name + "“ ist länger als " + LONGEST + " Zeichen.");
    }
    return value;
  }

  static Set<String> values(Context context, String name) {
    Set<String> values = new TreeSet<>();
    for (String value : all(context, name)) {
      if (!value.isEmpty()) {
        values.add(value);
      }
    }
    return values;
  }

  private static List<String> all(Context context, String name) {
    List<String> all = context.queryParams(name);
    if (all.size() > MOST_VALUES || all.stream().anyMatch(v -> v.length() > LONGEST)) {
      throw new BadRequestResponse("Zu viele oder zu lange Angaben: „" + name + "“.");
    }
    return all;
  }

  static int number(Context context, String name, int otherwise, int least, int most) {
    String value = text(context, name);
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Falls through to the sentence below.
    }
    throw new BadRequestResponse(
        "„" + name + "“ muss eine Zahl von " + least + " bis " + most + " sein.");
  }

  static Optional<Integer> year(Context context, String name) {
    int year = number(context, name, 0, 1900, 2200);
    return year == 0 ? Optional.empty() : Optional.of(year);
  }

  static Counting counting(Context context) {
    String name = text(context, "count");
    return name.isEmpty()
        ? Counting.ACTS
        : Counting.ofOption(name)
            .orElseThrow(() -> new BadRequestResponse("Unbekannte Zählung: " + name));
  }

  static Optional<Dimension> dimension(Context context, String name) {
    String value = text(context, name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Dimension.ofOption(value)
            .orElseThrow(() -> new BadRequestResponse("Unbekannte Angabe: " + value)));
  }

  static List<Condition> conditions(Context context) {
    List<Condition> conditions = new ArrayList<>();
    for (String filter : all(context, "where")) {
      if (!filter.isBlank()) {
        try {
          conditions.add(Condition.parse(filter));
        } catch (IllegalArgumentException e) {
          throw new BadRequestResponse("Filter nicht verstanden: " + e.getMessage());
        }
      }
    }
    return conditions;
  }
}
