package org.assay.bench.speed;

import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.agent.builder.AgentBuilder.RedefinitionStrategy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.matcher.ElementMatchers;
import org.assay.reporting.office.CsvWriter;
import org.assay.reporting.office.WordWriter;
import org.assay.reporting.office.WorkbookWriter;
import org.assay.reporting.pdf.PdfRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps, while somebody listens, with what a paper was filled and a page was set, so that the same
 * can be done alone. Of a report that is set several times until it fits, the last counts.
 */
public final class PiecesSet {
  private static final Map<String, Callable<?>> PIECES = new LinkedHashMap<>();
  private static volatile boolean listening;

  private PiecesSet() {}

  static void install() {
    var agent = ByteBuddyAgent.install();
    hear(agent, PdfRenderer.class, named("render", 3).or(named("bind", 4)));
    hear(agent, WorkbookWriter.class, named("write", 1));
    hear(agent, WordWriter.class, named("write", 2));
    hear(agent, CsvWriter.class, named("write", 1));
    hear(
        agent,
        TemplateEngine.class,
        named("render", 3).and(ElementMatchers.takesArgument(1, Map.class)));
  }

  private static ElementMatcher.Junction<MethodDescription> named(String name, int values) {
    return ElementMatchers.<MethodDescription>named(name)
        .and(ElementMatchers.takesArguments(values))
        .and(ElementMatchers.isPublic());
  }

  private static void hear(
      Instrumentation agent, Class<?> type, ElementMatcher<MethodDescription> methods) {
    new AgentBuilder.Default()
        .disableClassFormatChanges()
        .with(RedefinitionStrategy.RETRANSFORMATION)
        .type(ElementMatchers.is(type))
        .transform(
            (builder, description, loader, module, domain) ->
                builder.visit(Advice.to(Hearing.class).on(methods)))
        .installOn(agent);
  }

  /** Stands at the beginning of the methods that are listened to. */
  public static final class Hearing {
    private Hearing() {}

    @Advice.OnMethodEnter
    static void enter(
        @Advice.Origin Method method,
        @Advice.This(optional = true) @Nullable Object self,
        @Advice.AllArguments Object[] values) {
      PiecesSet.heard(method, self, values);
    }
  }

  /** Called from the methods themselves. */
  public static void heard(Method method, @Nullable Object self, Object[] values) {
    if (!listening) return;
    var name = method.getDeclaringClass().getSimpleName() + " " + values[0];
    var key = values[0] instanceof String ? name : method.getDeclaringClass().getSimpleName();
    synchronized (PIECES) {
      PIECES.put(key, () -> method.invoke(self, anew(values)));
    }
  }

  /** A page goes into a new buffer each time. */
  private static Object[] anew(Object[] values) {
    var anew = values.clone();
    for (int i = 0; i < anew.length; i++) {
      if (anew[i] instanceof TemplateOutput) anew[i] = new Utf8ByteOutput();
    }
    return anew;
  }

  static void listen() {
    synchronized (PIECES) {
      PIECES.clear();
      listening = true;
    }
  }

  static List<Callable<?>> heard() {
    synchronized (PIECES) {
      listening = false;
      var pieces = List.copyOf(PIECES.values());
      PIECES.clear();
      return pieces;
    }
  }
}
