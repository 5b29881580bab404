package org.assay.engine.questionset;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import java.util.stream.Stream;

/** Every type of question, as the compiler knows them. */
public final class ItemTypesFixture {
  private ItemTypesFixture() {}

  public static Set<Class<?>> all() {
    return records(ItemType.class).collect(toSet());
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(ItemTypesFixture::records)
        : Stream.of(type);
  }
}
