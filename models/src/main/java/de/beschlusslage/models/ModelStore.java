package de.beschlusslage.models;

import de.beschlusslage.models.act.ActLearner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A folder of trained files with their cards; each is read when it is asked for. */
public final class ModelStore {
  /** The sentence splitter's name. */
  public static final String SENTENCE = "sentence-maxent";

  private final Path folder;

  public ModelStore(Path folder) {
    this.folder = folder;
  }

  /**
   * The file that {@code learner} once wrote, if the folder has it.
   *
   * @throws IOException if it cannot be read or is not the file its card speaks of
   */
  public Optional<byte[]> trained(ActLearner learner) throws IOException {
    String file = learner.name() + ".bin";
    if (!Files.exists(folder.resolve(file))) {
      return Optional.empty();
    }
    return Optional.of(CheckedFile.read(folder, file, card(learner.name()).sha256()));
  }

  /**
   * The card of a trained file.
   *
   * @throws IOException if there is none
   */
  public ModelCard card(String name) throws IOException {
    return ModelCard.read(folder.resolve(name + ".json"));
  }

  /**
   * Writes a trained file and its card, for programs ({@code .json}) and for people ({@code .md}).
   *
   * @throws IOException if the folder cannot be written
   */
  public void put(ModelCard card, byte[] trained) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(card.name() + ".bin"), trained);
    Files.writeString(folder.resolve(card.name() + ".json"), card.json());
    Files.writeString(folder.resolve(card.name() + ".md"), card.markdown());
  }

  /** SHA-256, hexadecimal. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
