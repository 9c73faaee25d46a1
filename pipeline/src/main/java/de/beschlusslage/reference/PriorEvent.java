package de.beschlusslage.reference;

import java.time.LocalDate;
import java.util.List;

/** One piece of a citation of an earlier resolution, with its place. */
sealed interface PriorEvent {
  int start();

  int end();

  /** A conference, with the session numbers printed before it. */
  record Conference(int start, int end, String name, List<Integer> numbers) implements PriorEvent {}

  /** The first day of a session or resolution. */
  record Day(int start, int end, LocalDate date) implements PriorEvent {}

  /** Years as printed. */
  record Years(int start, int end, List<Integer> years) implements PriorEvent {}

  /** Agenda items as printed. */
  record Tops(int start, int end, List<String> tops) implements PriorEvent {}

  /** The word Beschluss: tells whose resolution is meant where no conference is named. */
  record Resolution(int start, int end) implements PriorEvent {}

  /** A paper with a number of its own: a circular resolution or one of the Bundesrat. */
  record Paper(int start, int end, String body, String number) implements PriorEvent {}
}
