package de.beschlusslage.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How thoroughly to label. */
final class ProfileOption {
  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "fast (default): rules; accurate: where they are unsure a German parser and a network"
              + " read again. The launcher fetches and builds those on first use (350 MB).")
  private String name = Profile.FAST;

  /** Whether the user asked for {@code accurate}. */
  boolean accurate() {
    if (!name.equals(Profile.FAST) && !name.equals(Profile.ACCURATE)) {
      throw new ParameterException(
          spec.commandLine(), "--profile takes fast or accurate, not " + name);
    }
    return name.equals(Profile.ACCURATE);
  }

  Profile profile() throws CommandException {
    return accurate() ? Profile.accurate() : Profile.fast();
  }
}
