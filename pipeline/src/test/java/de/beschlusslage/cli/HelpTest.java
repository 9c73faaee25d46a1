package de.beschlusslage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {
  private static final Path README = Path.of("..", "README.md");

  static Stream<String> commands() {
    return Main.commandLine().getSubcommands().keySet().stream();
  }

  private static String printed(int status, String... arguments) {
    StringWriter text = new StringWriter();
    PrintWriter writer = new PrintWriter(text, true);
    assertThat(Main.execute(writer, writer, arguments)).isEqualTo(status);
    return text.toString();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void the_help_of_a_command_has_an_example(String command) {
    assertThat(printed(0, command, "--help")).containsPattern("beschlusslage " + command + " \\S");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_command_stands_in_the_readme(String command) throws IOException {
    assertThat(Files.readString(README)).contains("`" + command + "`");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void an_unknown_option_is_one_line_and_status_2(String command) {
    assertThat(printed(2, command, "--no-such-option").lines()).hasSize(1);
  }

  @Test
  void the_version_is_the_builds() {
    assertThat(printed(0, "--version")).matches("beschlusslage \\d+\\.\\d+\\.\\d+\\s+");
  }

  @Test
  void without_a_command_one_line_says_so() {
    assertThat(printed(2)).contains("name a command", "--help");
  }

  @Test
  void too_little_memory_is_one_line_that_says_how_to_give_more() {
    StringWriter text = new StringWriter();
    assertThat(Main.outOfMemory(new PrintWriter(text, true))).isEqualTo(2);
    assertThat(text.toString().lines()).hasSize(1);
    assertThat(text.toString()).contains("BESCHLUSSLAGE_JAVA_OPTS=-Xmx");
  }
}
