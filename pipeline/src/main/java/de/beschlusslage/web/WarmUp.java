package de.beschlusslage.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URL;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Searches for words of the corpus once the page is there, one search after the other, so that the
 * first people do not wait for code that is yet to be compiled and files that are yet to be read.
 */
final class WarmUp implements Runnable {
  private static final int SEARCHES = 2_000;
  private static final int WORDS = 3;
  private static final Pattern NOUN = Pattern.compile("\\b\\p{Lu}\\p{L}{4,}");

  private final String address;
  private final Library library;

  /** Searches at {@code address}, the page's root. */
  WarmUp(String address, Library library) {
    this.address = address;
    this.library = library;
  }

  /** The queries: nouns of items from all parts of the corpus. */
  static List<String> queries(Library library) {
    int items = library.size();
    int searches = Math.min(SEARCHES, items);
    return IntStream.range(0, searches)
        .mapToObj(n -> library.itemNumber((int) ((long) n * items / searches)))
        .flatMap(place -> place.flatMap(Library.Place::item).stream())
        .map(item -> NOUN.matcher(item.text()).results().limit(WORDS).map(MatchResult::group))
        .map(nouns -> nouns.collect(Collectors.joining(" ")))
        .filter(words -> !words.isEmpty())
        .toList();
  }

  @Override
  public void run() {
    for (String words : queries(library)) {
      if (Thread.currentThread().isInterrupted() || !search(words)) {
        return;
      }
    }
  }

  /** Whether the page still answers. */
  private boolean search(String words) {
    try {
      URL url = new URL(address + "?q=" + Page.encode(words));
      HttpURLConnection connection = (HttpURLConnection) url.openConnection(Proxy.NO_PROXY);
      boolean refused = connection.getResponseCode() >= 400; // words that say nothing
      try (InputStream answer =
          refused ? connection.getErrorStream() : connection.getInputStream()) {
        answer.readAllBytes();
      }
      return true;
    } catch (IOException e) {
      return false; // it only costs the first searches some time
    }
  }
}
