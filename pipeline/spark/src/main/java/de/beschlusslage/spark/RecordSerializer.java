package de.beschlusslage.spark;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoException;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Sends a record as its components and makes it again by its constructor. */
final class RecordSerializer extends Serializer<Object> {
  private final Method[] components;
  private final Constructor<?> constructor;

  /**
   * @throws IllegalArgumentException if {@code type} is no record
   */
  RecordSerializer(Class<?> type) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException(type + " is no record");
    }
    setImmutable(true);
    RecordComponent[] parts = type.getRecordComponents();
    components = new Method[parts.length];
    for (int i = 0; i < parts.length; i++) {
      components[i] = parts[i].getAccessor();
      components[i].setAccessible(true);
    }
    try {
      constructor =
          type.getDeclaredConstructor(
              Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public void write(Kryo kryo, Output output, Object value) {
    for (Method component : components) {
      try {
        kryo.writeClassAndObject(output, component.invoke(value));
      } catch (ReflectiveOperationException e) {
        throw new KryoException(e);
      }
    }
  }

  @Override
  public Object read(Kryo kryo, Input input, Class<Object> type) {
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = kryo.readClassAndObject(input);
    }
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new KryoException(e);
    }
  }
}
