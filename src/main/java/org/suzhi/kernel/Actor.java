package org.suzhi.kernel;

/** Who acts. */
public sealed interface Actor {

  /** The actor as one word for a row or a log, such as {@code person:42}. */
  String code();

  /** Somebody who has not signed in. */
  record Anonymous() implements Actor {
    @Override
    public String code() {
      return "anonymous";
    }
  }

  /** A part of the program that acts by itself, such as an import or a sweep. */
  record System(String name) implements Actor {
    @Override
    public String code() {
      return "system:" + name;
    }
  }

  /** Somebody with an account. */
  record Person(String id) implements Actor {
    @Override
    public String code() {
      return "person:" + id;
    }
  }
}
