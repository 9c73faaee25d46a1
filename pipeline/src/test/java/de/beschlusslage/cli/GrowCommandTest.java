package de.beschlusslage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowCommandTest {
  @TempDir private Path folder;

  @Test
  void grown_minutes_are_read_back_with_their_ziffern_and_repetitions() throws Exception {
    Path grown = folder.resolve("grown");
    run("evaluate", "grow", "../corpus/sample", "--documents", "12", "--out", grown.toString());
    Path out = folder.resolve("out");
    String told = run("run", grown.toString(), "--out", out.toString());
    // as in real minutes, a citation "36. IntMK" at a line's beginning may be taken for a Ziffer
    assertThat(items(told)).isBetween(715, 725);
    assertThat(Files.readString(out.resolve("documents.csv"))).doesNotContain("other");
    List<String> links = Files.readAllLines(out.resolve("links.csv"));
    assertThat(links).anyMatch(line -> line.contains(",repeats,"));
    assertThat(links).anyMatch(line -> line.contains("zitiert "));
  }

  @Test
  void the_same_seed_grows_the_same_minutes_and_another_seed_others() throws Exception {
    Map<Path, String> first = grown("a", "1");
    assertThat(grown("b", "1")).isEqualTo(first);
    assertThat(grown("c", "2").keySet()).isEqualTo(first.keySet());
    assertThat(grown("d", "2")).isNotEqualTo(first);
  }

  @Test
  void too_little_text_to_mix_is_refused() throws Exception {
    Path file = Files.writeString(folder.resolve("leer.txt"), "Nichts.");
    StringWriter err = new StringWriter();
    int status =
        Main.execute(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            new String[] {
              "evaluate", "grow", file.toString(), "--documents", "3", "--out", folder + "/none"
            });
    assertThat(status).isEqualTo(Main.FAILED);
    assertThat(err.toString()).contains("too little text to mix");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  private Map<Path, String> grown(String name, String seed) {
    Path out = folder.resolve(name);
    run(
        "evaluate",
        "grow",
        "../corpus/sample",
        "--documents",
        "3",
        "--items",
        "20",
        "--seed",
        seed,
        "--out",
        out.toString());
    return contents(out);
  }

  private static Map<Path, String> contents(Path folder) {
    Map<Path, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return contents;
  }

  private static int items(String told) {
    Matcher items = Pattern.compile("(\\d+) items").matcher(told);
    assertThat(items.find()).as(told).isTrue();
    return Integer.parseInt(items.group(1));
  }

  private static String run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = Main.execute(new PrintWriter(out), new PrintWriter(err), args);
    assertThat(status).as(err.toString()).isLessThan(Main.FAILED);
    return out.toString();
  }
}
