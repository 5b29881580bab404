package org.assay.bench;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that takes connections and says nothing, and then one that works. */
final class MailFaults {
  private static final int PORT = 8194;
  private static final String TOKEN = "figures-of-the-fault-bench";

  private final MySqlServer database;
  private final Map<String, String> settings;
  private final List<LoadScene.Person> people;
  private final FaultReport report;
  private final Path log;

  MailFaults(
      MySqlServer database,
      Map<String, String> settings,
      List<LoadScene.Person> people,
      FaultReport report,
      Path log) {
    this.people = people;
    this.database = database;
    this.settings = settings;
    this.report = report;
    this.log = log;
  }

  /** One letter each, written an hour ago, that the person's return was reopened. */
  void silentThenWell() throws Exception {
    // Those of the parts before, whose mail server was not there.
    database.change("update letter set due_at = null where sent_at is null");
    for (var person : people) {
      database.change(
          "update agency_return set status = 'reopened' where id = " + person.returnId());
      database.change(
          "insert into letter (partnership_id, person_id, kind, subject_id, written_at, due_at)"
              + " select r.partnership_id, p.id, 'reopened', r.id, utc_timestamp(6) - interval 1"
              + " hour, utc_timestamp(6) from agency_return r join person p on p.email = '"
              + person.email()
              + "' where r.id = "
              + person.returnId());
    }
    silent(people.size());
    well(people.size());
    killedInFlight(people.getFirst());
  }

  /**
   * The node dies when the mail server has the whole letter and has not said yes; another node
   * sends it when the claim of the first has ended.
   */
  private void killedInFlight(LoadScene.Person person) throws Exception {
    var which =
        "where kind = 'reopened' and id = (select x from (select max(id) as x from letter"
            + " where subject_id = "
            + person.returnId()
            + ") as y)";
    database.change(
        "update letter set sent_at = null, due_at = utc_timestamp(6), attempts = 0 " + which);
    String first;
    try (var server = new HaltingMailServer()) {
      try (var node = node(server.port()).start(log)) {
        server.awaitLetter();
        node.kill();
      }
      first = server.messageId();
    }
    var marked = database.count("select count(uncertain_at) from letter " + which);
    database.change("update letter set due_at = utc_timestamp(6) " + which); // the claim ends
    var again = receivedLater();
    var kept =
        database.count(
            "select count(uncertain_at) from letter " + which + " and sent_at is not null");
    report.row(
        "A node killed between the end of a letter and the mail server's yes",
        "the row says that it is uncertain: %s; sent again by the next node: %d time; the same Message-ID: %s; the row still says so: %s"
            .formatted(
                yes(marked == 1), again.size(), yes(again.equals(List.of(first))), yes(kept == 1)));
    report.check(marked == 1 && kept == 1, "the letter in flight was not marked");
    report.check(again.equals(List.of(first)), "sent again: " + again + ", before " + first);
  }

  private List<String> receivedLater() throws Exception {
    var mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    mail.start();
    try (var node = node(mail.getSmtp().getPort()).start(log).awaitReady()) {
      mail.waitForIncomingEmail(90_000, 1);
      Thread.sleep(3000);
      return ids(mail.getReceivedMessages());
    } finally {
      mail.stop();
    }
  }

  private static String yes(boolean is) {
    return is ? "yes" : "no";
  }

  private void silent(int letters) throws Exception {
    try (var server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        var node = node(server.getLocalPort()).start(log).awaitReady()) {
      var held = new CopyOnWriteArrayList<Socket>();
      var taking = Thread.ofVirtual().start(() -> take(server, held));
      var page = new Pulse(node, "/sign-in");
      Thread.sleep(75_000);
      page.close();
      var overdue = figure(node, "assay_letters_overdue");
      report.row(
          "A mail server that says nothing, for 75 s",
          "%d letters waiting, %d attempts on the server; the figure of overdue letters says %s; sign-in page slowest %d ms; sent: %d"
              .formatted(letters, held.size(), overdue, page.longest(), sent()));
      report.check(held.size() > 0, "no letter was tried");
      report.check(held.size() <= 5, held.size() + " letters were tried on a silent server");
      report.check(overdue.equals(letters + ".0"), "overdue letters: " + overdue);
      taking.interrupt();
    }
  }

  private void well(int letters) throws Exception {
    var mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    mail.start();
    try (var node = node(mail.getSmtp().getPort())) {
      database.change(
          "update letter set due_at = utc_timestamp(6) where due_at is not null and kind ="
              + " 'reopened'");
      node.start(log).awaitReady();
      mail.waitForIncomingEmail(90_000, letters);
      Thread.sleep(3000);
      var ids = ids(mail.getReceivedMessages());
      Set<String> different = new HashSet<>(ids);
      report.row(
          "The mail server works again",
          "%d of %d letters arrived, %d of them twice; still unsent: %d"
              .formatted(
                  different.size(), letters, ids.size() - different.size(), letters - sent()));
      report.check(different.size() == letters, different.size() + " of " + letters + " arrived");
      report.check(ids.size() == different.size(), "letters came twice");
    } finally {
      mail.stop();
    }
  }

  private Node node(int smtp) {
    var all = new HashMap<>(settings);
    all.put("SMTP_HOST", "127.0.0.1");
    all.put("SMTP_PORT", Integer.toString(smtp));
    all.put("ASSAY_METRICS_TOKEN", TOKEN);
    return new Node(PORT, all);
  }

  private long sent() throws Exception {
    return database.count(
        "select count(*) from letter where sent_at is not null and kind = 'reopened' and written_at"
            + " < utc_timestamp(6) - interval 30 minute");
  }

  private static String figure(Node node, String name) throws Exception {
    return node.get("/prometheus", TOKEN)
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.substring(name.length() + 1))
        .findFirst()
        .orElse("nothing");
  }

  private static List<String> ids(MimeMessage[] messages) throws Exception {
    var ids = new ArrayList<String>();
    for (var message : messages) ids.add(message.getMessageID());
    return ids;
  }

  private static void take(ServerSocket server, List<Socket> held) {
    try {
      while (true) held.add(server.accept());
    } catch (IOException e) {
      // The server is closed: the fault is over.
    }
  }
}
