package org.assay.platform;

import static java.util.stream.Collectors.toMap;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.annotation.MockBean;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/**
 * Injects the service into tests. In each {@link TestLane} it starts once for all classes without a
 * {@link Property} of their own and stays. One with other properties stays until a class asks for
 * others again, since what it does beside the tests (sending letters) must not reach into theirs.
 * Classes that ask for letters to be sent have one order, so that theirs starts once in a lane.
 */
final class SharedService implements TestInstancePostProcessor {
  private static final Map<String, String> PLAIN = Map.of();

  private static final List<Map<Map<String, String>, ApplicationContext>> BY_LANE =
      TestLane.ALL.stream().map(it -> newLane()).toList();

  @Override
  public void postProcessTestInstance(Object test, ExtensionContext context) throws Exception {
    var service = service(properties(test.getClass()));
    service.inject(test);
    var clock = service.getBean(TestClock.class);
    clock.follow(Clock.systemUTC());
    for (var method : test.getClass().getDeclaredMethods()) {
      if (method.isAnnotationPresent(MockBean.class)) clock.follow(clock(test, method));
    }
  }

  private static Clock clock(Object test, Method method) throws ReflectiveOperationException {
    if (!method.getReturnType().equals(Clock.class)) {
      throw new ExtensionConfigurationException(
          test.getClass() + " replaces a bean: annotate it with @OwnServiceTest");
    }
    method.setAccessible(true);
    return (Clock) method.invoke(test);
  }

  private static Map<String, String> properties(Class<?> test) {
    return Stream.of(test.getAnnotationsByType(Property.class))
        .collect(toMap(Property::name, Property::value, (first, same) -> first, TreeMap::new));
  }

  private static ApplicationContext service(Map<String, String> properties) {
    var lane = BY_LANE.get(TestLane.current());
    var running = lane.get(properties);
    if (running != null) return running;
    lane.entrySet().removeIf(it -> !it.getKey().equals(PLAIN) && stop(it.getValue()));
    var started = start(properties);
    lane.put(Map.copyOf(properties), started);
    return started;
  }

  private static Map<Map<String, String>, ApplicationContext> newLane() {
    return new ConcurrentHashMap<>();
  }

  private static boolean stop(ApplicationContext service) {
    service.close();
    return true;
  }

  private static ApplicationContext start(Map<String, String> properties) {
    var all = new HashMap<String, Object>(TestSurroundings.properties());
    all.putAll(properties);
    return ApplicationContext.run(EmbeddedServer.class, all, "test").getApplicationContext();
  }
}
