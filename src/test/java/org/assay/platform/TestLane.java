package org.assay.platform;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * Two classes of tests run at once, each in a lane with a database, a service, a mail catcher and a
 * browser of its own, so that neither sees what the other does. A class that watches the whole
 * process or the whole server (the system's properties, its log of queries) is marked {@link
 * org.junit.jupiter.api.parallel.Isolated} and runs alone.
 */
public final class TestLane
    implements TestInstancePreConstructCallback, BeforeAllCallback, AfterAllCallback {
  static final List<Integer> ALL = List.of(0, 1);

  private static final BlockingQueue<Integer> FREE =
      new ArrayBlockingQueue<>(ALL.size(), true, ALL);
  private static final ThreadLocal<Held> HELD = new ThreadLocal<>();

  private record Held(Class<?> by, int lane) {}

  /**
   * The lane of the class whose test runs on this thread.
   *
   * @throws IllegalStateException on a thread that a test started: ask before, on the test's own
   */
  static int current() {
    var held = HELD.get();
    if (held == null) throw new IllegalStateException("This thread runs no test");
    return held.lane;
  }

  /** For a program that is no test and runs alone, such as a bench. */
  public static void alone() {
    HELD.set(new Held(TestLane.class, take()));
  }

  /** Comes before {@link #beforeAll} when a class has one instance for all its tests. */
  @Override
  public void preConstructTestInstance(TestInstanceFactoryContext what, ExtensionContext context) {
    enter(context);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    enter(context);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    FREE.add(current());
    HELD.remove();
  }

  private static void enter(ExtensionContext context) {
    var test = context.getRequiredTestClass();
    var held = HELD.get();
    if (held == null) HELD.set(new Held(test, take()));
    else if (!held.by.equals(test)) {
      throw new IllegalStateException(test + " began within " + held.by);
    }
  }

  private static int take() {
    try {
      return FREE.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
