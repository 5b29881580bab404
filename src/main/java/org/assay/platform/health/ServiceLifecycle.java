package org.assay.platform.health;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.graceful.GracefulShutdownManager;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the service, and stops it without cutting a request: first it is no longer ready, so that
 * nothing new is sent to it; after that notice it takes no connection any more, waits for the first
 * request of those that it took last, finishes what is under way, and ends.
 */
@Singleton
public class ServiceLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ServiceLifecycle.class);

  /** One that was answered just before the node was told may be on its way with the next. */
  private static final Duration LULL = Duration.ofSeconds(1);

  /** How often it looks, {@link #LOOK} apart, for connections that have not sent anything yet. */
  private static final int LOOKS = 80;

  private static final Duration LOOK = Duration.ofMillis(50);

  private final Stopping stopping;
  private final Doors doors;
  private final GracefulShutdownManager work;
  private final Duration notice;
  private final Duration grace;

  /**
   * @param notice for which a stopping node still takes requests, while it says that it is not
   *     ready
   * @param grace for which it then waits for requests, letters and jobs under way
   */
  ServiceLifecycle(
      Stopping stopping,
      Doors doors,
      GracefulShutdownManager work,
      @Value("${assay.stop.notice:0s}") Duration notice,
      @Value("${assay.stop.grace:25s}") Duration grace) {
    this.stopping = stopping;
    this.doors = doors;
    this.work = work;
    this.notice = notice;
    this.grace = grace;
  }

  /** Serves until the process is told to stop. */
  public static void serve(ApplicationContext context) throws InterruptedException {
    var stopped = new CountDownLatch(1);
    context.start();
    var server = context.getBean(EmbeddedServer.class);
    var lifecycle = context.getBean(ServiceLifecycle.class);
    server.start();
    LOG.info("Assay listens at {}", server.getURL());
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  lifecycle.stop(server);
                  stopped.countDown();
                },
                "stop"));
    stopped.await();
  }

  void stop(EmbeddedServer server) {
    LOG.info(
        "Stopping: not ready any more; takes requests for {} seconds more", notice.toSeconds());
    stopping.begin();
    try {
      TimeUnit.NANOSECONDS.sleep(notice.toNanos());
      doors.close();
      TimeUnit.NANOSECONDS.sleep(LULL.toNanos());
      awaitFirstRequests();
      work.shutdownGracefully().toCompletableFuture().get(grace.toMillis(), TimeUnit.MILLISECONDS);
      LOG.info("Stopped: everything under way is finished");
    } catch (TimeoutException | ExecutionException e) {
      LOG.warn("Stopped after {}, with work still under way: {}", grace, e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      server.stop();
    }
  }

  /** For four seconds at most: a browser also opens connections that it may never use. */
  private void awaitFirstRequests() throws InterruptedException {
    for (int i = 0; i < LOOKS && doors.hasSilent(); i++) TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
  }
}
