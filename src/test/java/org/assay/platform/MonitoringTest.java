package org.assay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.assay.platform.health.Trouble;
import org.assay.platform.health.Troubles;
import org.assay.platform.jobs.DailyJob;
import org.assay.platform.jobs.JobMeters;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

@DatabaseTest
@Property(name = "assay.metrics-token", value = "a-token")
class MonitoringTest {
  private static final Path DOCS = Path.of("src", "docs", "monitoring");
  private static final Pattern METRIC = Pattern.compile("\\b(assay|http|jvm|hikaricp)_[a-z_]+");

  private static final Pattern GAUGE =
      Pattern.compile(
          "(?:Gauge\\s*\\.builder|meters\\.gauge)\\(\\s*\"(assay[\\w.]+)\"([^;]*?baseUnit\\(\"(\\w+)\"\\))?");

  @Inject
  @Client("/")
  HttpClient client;

  @Inject JobMeters jobs;
  @Inject Troubles troubles;

  /** A job that does nothing, or fails. */
  private record Job(boolean fails) implements DailyJob {
    @Override
    public String name() {
      return "of-test";
    }

    @Override
    public LocalTime at() {
      return LocalTime.NOON;
    }

    @Override
    public void run() {
      if (fails) throw new IllegalStateException("on purpose");
    }
  }

  private String figures() {
    client.toBlocking().exchange(HttpRequest.GET("/health"));
    return client.toBlocking().retrieve(HttpRequest.GET("/prometheus").bearerAuth("a-token"));
  }

  private void run(boolean failing) {
    try {
      jobs.of(new Job(failing)).run();
    } catch (IllegalStateException onPurpose) {
      assertTrue(failing);
    }
  }

  @Test
  void every_figure_of_the_dashboard_and_the_alerts_is_one_that_the_service_gives()
      throws IOException {
    run(false);
    troubles.happened(Trouble.BUSY, new IllegalStateException("on purpose"));
    var given = metrics(figures());
    given.addAll(later());
    assertEquals(Set.of(), without(metrics(text("dashboard.json")), given));
    assertEquals(Set.of(), without(metrics(text("alerts.yml")), given));
  }

  @Test
  void the_dashboard_and_the_alerts_can_be_read_and_each_alert_has_its_page_of_the_runbook()
      throws IOException {
    assertTrue(new ObjectMapper().readTree(text("dashboard.json")).get("panels").size() >= 8);
    new Yaml().<Object>load(text("alerts.yml"));
    var runbook = Files.readString(Path.of("src", "docs", "runbook.md"));
    var pages = Pattern.compile("runbook: \"runbook.md, ([^\"]+)\"").matcher(text("alerts.yml"));
    var found = new TreeSet<String>();
    while (pages.find()) found.add(pages.group(1));
    found.removeIf(it -> runbook.contains("\n## " + it + "\n"));
    assertEquals(Set.of(), found);
  }

  @Test
  void a_job_is_counted_by_its_outcome() {
    run(false);
    run(true);
    var figures = figures();
    assertTrue(figures.contains("assay_jobs_seconds_count{name=\"of-test\",outcome=\"done\"}"));
    assertTrue(figures.contains("assay_jobs_seconds_count{name=\"of-test\",outcome=\"failed\"}"));
  }

  /** What the service gives once its first minute is over, by the names in its sources. */
  private static Set<String> later() throws IOException {
    var found = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src", "main", "java"))) {
      for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        var names = GAUGE.matcher(Files.readString(file));
        while (names.find()) {
          var unit = names.group(3) == null ? "" : "_" + names.group(3);
          found.add(names.group(1).replace('.', '_') + unit);
        }
      }
    }
    return found;
  }

  private static String text(String file) throws IOException {
    return Files.readString(DOCS.resolve(file));
  }

  private static Set<String> metrics(String text) {
    var found = new TreeSet<String>();
    var names = METRIC.matcher(text);
    while (names.find()) found.add(names.group());
    return found;
  }

  private static Set<String> without(Set<String> some, Set<String> others) {
    var left = new TreeSet<>(some);
    left.removeAll(others);
    return left;
  }
}
