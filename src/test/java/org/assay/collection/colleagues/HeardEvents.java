package org.assay.collection.colleagues;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything that this package told the others. */
@Singleton
class HeardEvents {
  private final List<Object> heard = new CopyOnWriteArrayList<>();

  @EventListener
  void hear(ColleagueInvited event) {
    heard.add(event);
  }

  @EventListener
  void hear(StandardAssigned event) {
    heard.add(event);
  }

  @EventListener
  void hear(StandardReady event) {
    heard.add(event);
  }

  @EventListener
  void hear(StandardReturned event) {
    heard.add(event);
  }

  <T> List<T> of(Class<T> kind) {
    return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The last of its kind. */
  <T> T last(Class<T> kind) {
    return of(kind).getLast();
  }

  void forget() {
    heard.clear();
  }
}
