package org.assay.platform.health;

import jakarta.inject.Singleton;

/** Whether this node was told to stop. It still answers, but no new work should be sent to it. */
@Singleton
public class Stopping {
  private volatile boolean begun;

  void begin() {
    begun = true;
  }

  public boolean hasBegun() {
    return begun;
  }
}
