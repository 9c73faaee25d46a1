package de.beschlusslage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The program's version, written into the build by Maven. */
final class Version implements IVersionProvider {
  Version() {}

  static String current() {
    Properties properties = new Properties();
    try (InputStream in =
        Version.class.getResourceAsStream("/de/beschlusslage/version.properties")) {
      if (in == null) {
        throw new IllegalStateException("version.properties is not in the program");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"beschlusslage " + current()};
  }
}
