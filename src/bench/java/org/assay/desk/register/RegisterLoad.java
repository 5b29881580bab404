package org.assay.desk.register;

import io.micronaut.context.ApplicationContext;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assay.people.directory.District;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.People;
import org.assay.people.identity.Role;

/**
 * A schools register of many rows, in the published shape of 120 columns, from upload to preview
 * and from there to the register: all added, then all changed, with the time of each and the most
 * heap that was in use after a collection. Every row is of one local authority.
 */
public final class RegisterLoad {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private RegisterLoad() {}

  /** Rows as the one argument; 50,000 without. */
  public static void main(String[] args) throws IOException {
    int rows = args.length == 0 ? 50_000 : Integer.parseInt(args[0]);
    var folder = Files.createTempDirectory("assay-register-load");
    var first = generated(folder.resolve("first.csv"), rows, "School");
    var second = generated(folder.resolve("second.csv"), rows, "Academy");
    try (var context = ApplicationContext.run(properties(folder), "demo")) {
      var caller = caller(context);
      System.out.printf("%d rows, %d MB%n", rows, Files.size(first) >> 20);
      measure(context, caller, first, "added");
      measure(context, caller, second, "changed");
      System.out.printf("most heap in use after a collection: %d MB%n", heap());
    }
    System.exit(0);
  }

  private static Map<String, Object> properties(Path folder) {
    return Map.of(
        "assay.demonstration",
        false,
        "assay.jobs",
        false,
        "datasources.default.url",
        System.getenv()
            .getOrDefault(
                "JDBC_URL",
                "jdbc:h2:file:%s/assay;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
                    .formatted(folder)),
        "datasources.default.username",
        System.getenv().getOrDefault("JDBC_USER", "sa"),
        "datasources.default.password",
        System.getenv().getOrDefault("JDBC_PASSWORD", ""));
  }

  private static Caller caller(ApplicationContext context) {
    var partnership =
        context
            .getBean(Register.class)
            .add(
                new Partnership(0, "load", "Load", "Scrutiny", "Loadshire"),
                List.of(new District("North", null), new District("South", null)));
    var id =
        context
            .getBean(People.class)
            .enter(
                new People.NewPerson(
                    partnership.id(),
                    "load@example.org",
                    "Load",
                    null,
                    List.of(Role.ADMIN),
                    null,
                    null));
    return new Caller(id, "Load", partnership.id(), Role.ADMIN, null, null);
  }

  private static void measure(ApplicationContext context, Caller caller, Path file, String what)
      throws IOException {
    var imports = context.getBean(RegisterImports.class);
    var begun = System.nanoTime();
    long id;
    try (var content = Files.newInputStream(file)) {
      var sent = imports.send(caller, file.getFileName().toString(), "Loadshire", content);
      id = ((RegisterImports.Sent.Staged) sent).id();
    }
    var looked = System.nanoTime();
    imports.confirm(caller, imports.find(caller, id).orElseThrow());
    context.getBean(ApplyImport.class).run(id);
    var done = System.nanoTime();
    var it = imports.find(caller, id).orElseThrow();
    System.out.printf(
        "%s: %s, %,d of %,d; preview %.1f s, applied %.1f s%n",
        what,
        it.state().label(),
        it.done(),
        it.toDo(),
        (looked - begun) / 1e9,
        (done - looked) / 1e9);
  }

  private static long heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(it -> it.getType() == MemoryType.HEAP && it.getCollectionUsage() != null)
            .mapToLong(it -> Math.max(it.getCollectionUsage().getUsed(), 0))
            .sum()
        >> 20;
  }

  private static Path generated(Path file, int rows, String word) throws IOException {
    var header = header();
    try (BufferedWriter out = Files.newBufferedWriter(file, WINDOWS)) {
      out.write(String.join(",", header) + "\r\n");
      for (int i = 0; i < rows; i++) {
        var said = row(i, word);
        for (int c = 0; c < header.size(); c++) {
          if (c > 0) out.write(',');
          out.write(said.getOrDefault(header.get(c), "Not applicable"));
        }
        out.write("\r\n");
      }
    }
    return file;
  }

  private static List<String> header() throws IOException {
    try (var in = RegisterLoad.class.getResourceAsStream("/register/establishments-sample.csv")) {
      return List.of(new String(in.readAllBytes(), WINDOWS).lines().findFirst().get().split(","));
    }
  }

  private static Map<String, String> row(int i, String word) {
    var said = new TreeMap<String, String>();
    said.put("URN", Integer.toString(100_000 + i));
    said.put("LA (code)", "900");
    said.put("LA (name)", "Loadshire");
    said.put("EstablishmentName", "\"St %d's, a Primary %s\"".formatted(i, word));
    said.put("TypeOfEstablishment (name)", "Community school");
    said.put("EstablishmentStatus (code)", "1");
    said.put("OpenDate", "01-09-2001");
    said.put("CloseDate", "");
    said.put("PhaseOfEducation (name)", "Primary");
    said.put("StatutoryLowAge", "4");
    said.put("StatutoryHighAge", "11");
    said.put("DistrictAdministrative (name)", i % 2 == 0 ? "North" : "South");
    said.put("Trusts (code)", "");
    said.put("Federations (code)", "");
    said.put("NumberOfPupils", Integer.toString(100 + i % 900));
    said.put("Street", i + " High Street");
    said.put("Postcode", "ZZ1 1AA");
    said.put("OfstedLastInsp", "19-04-2023");
    said.put("OfstedRating (name)", "Good");
    return said;
  }
}
