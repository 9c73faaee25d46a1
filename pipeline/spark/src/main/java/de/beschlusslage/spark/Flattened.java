package de.beschlusslage.spark;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** What is made of each of many things, one after another, so that a task never holds all. */
final class Flattened<A, B> implements Iterator<B> {
  private final Iterator<A> things;
  private final Function<A, Iterator<B>> made;
  private Iterator<B> current = Collections.emptyIterator();

  Flattened(Iterator<A> things, Function<A, Iterator<B>> made) {
    this.things = things;
    this.made = made;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && things.hasNext()) {
      current = made.apply(things.next());
    }
    return current.hasNext();
  }

  @Override
  public B next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }
}
