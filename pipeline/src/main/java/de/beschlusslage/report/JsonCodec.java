package de.beschlusslage.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import de.beschlusslage.corpus.OffsetMap;
import de.beschlusslage.corpus.store.Codec;
import java.io.IOException;
import java.util.List;

/** The vocabulary's records as JSON, for the program's own files. */
public final class JsonCodec<T> implements Codec<T> {
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .addMixIn(OffsetMap.class, AsRuns.class)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final JavaType type;

  private JsonCodec(JavaType type) {
    this.type = type;
  }

  /** For one record. */
  public static <T> JsonCodec<T> of(Class<T> type) {
    return new JsonCodec<>(JSON.constructType(type));
  }

  /** For a list of records. */
  public static <T> JsonCodec<List<T>> ofList(Class<T> type) {
    return new JsonCodec<>(JSON.getTypeFactory().constructCollectionType(List.class, type));
  }

  @Override
  public byte[] write(T thing) throws IOException {
    return JSON.writeValueAsBytes(thing);
  }

  @Override
  public T read(byte[] bytes) throws IOException {
    return JSON.readValue(bytes, type);
  }

  /** How Jackson writes the one class of the vocabulary that is no record. */
  private interface AsRuns {
    @JsonValue
    List<OffsetMap.Run> runs();

    @JsonCreator
    static OffsetMap of(List<OffsetMap.Run> runs) {
      return OffsetMap.of(runs);
    }
  }
}
