package org.nuanliu.platform.print;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuanliu.platform.crypto.BlindIndex;
import org.nuanliu.platform.crypto.FieldCipher;
import org.nuanliu.platform.persistence.Ids;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.platform.scope.Scope;
import org.nuanliu.platform.security.CurrentCaller;
import org.nuanliu.platform.time.Clocks;

/**
 * Printing in two steps. {@link #issue} records the document under a fresh code and binds it to
 * what stands in it; {@link #content} makes the PDF as long as that is still so. The bytes are kept
 * nowhere.
 */
@ApplicationScoped
public class Printing {

  private static final String TABLE = "printed_paper";
  private static final Duration FETCHABLE = Duration.ofMinutes(15);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Map<String, PaperKind> kinds;
  private final EntityManager entities;
  private final PdfWriter pdf;
  private final FieldCipher cipher;
  private final BlindIndex keyed;
  private final Scope scope;
  private final CurrentCaller caller;
  private final Clock clock;
  private final String publicUrl;

  Printing(
      @All List<PaperKind> kinds,
      EntityManager entities,
      PdfWriter pdf,
      FieldCipher cipher,
      BlindIndex keyed,
      Scope scope,
      CurrentCaller caller,
      Clock clock,
      @ConfigProperty(name = "nuanliu.public-url") String publicUrl) {
    this.kinds = kinds.stream().collect(Collectors.toMap(PaperKind::kind, Function.identity()));
    this.entities = entities;
    this.pdf = pdf;
    this.cipher = cipher;
    this.keyed = keyed;
    this.scope = scope;
    this.caller = caller;
    this.clock = clock;
    this.publicUrl = publicUrl;
  }

  /**
   * Records a document.
   *
   * @param unmasked whether it shows full numbers, so is a hand-over paper
   * @param html the document with its stamp, as XHTML; must depend on nothing else
   * @throws Problem 422 naming the characters that cannot be printed
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public PrintedPaperEntry issue(
      PaperKind kind, PrintedObject object, boolean unmasked, Function<PaperStamp, String> html) {
    String code = PaperCode.next();
    PrintedPaper paper = begin(kind, object, unmasked, code);
    keep(paper, html.apply(stamp(paper, code)));
    return new PrintedPaperEntry(paper.id, paper.kind, kind.title(), code, paper.printedAt);
  }

  /**
   * Records a document that is too long to be held at once; its parts are made by {@link
   * PdfBooklet}.
   *
   * @param summary what it says as a whole
   * @return what each of its pages carries
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public PaperStamp issueBooklet(PaperKind kind, PrintedObject object, String summary) {
    String code = PaperCode.next();
    PrintedPaper paper = begin(kind, object, false, code);
    keep(paper, summary);
    return stamp(paper, code);
  }

  private PrintedPaper begin(PaperKind kind, PrintedObject object, boolean unmasked, String code) {
    var paper = new PrintedPaper();
    paper.id = Ids.next();
    paper.unionPath = object.unionPath();
    paper.kind = kind.kind();
    paper.objectId = object.id();
    paper.objectVersion = object.version();
    paper.issuer = object.issuer();
    paper.maskedName = object.maskedName();
    paper.unmasked = unmasked;
    paper.code = cipher.encrypt(TABLE, "code", paper.id, code);
    paper.codeBi = index(code);
    paper.printedBy = caller.get().staffId();
    paper.printedByName = caller.get().name();
    paper.printedAt = OffsetDateTime.now(clock).withNano(0);
    return paper;
  }

  private void keep(PrintedPaper paper, String content) {
    pdf.requirePrintable(content);
    paper.contentHash = hash(content);
    entities.persist(paper);
  }

  /**
   * The PDF, for whoever printed it a short while ago.
   *
   * @throws Problem 404 for everybody else and later, 409 when what stands in it has changed since
   */
  public byte[] content(UUID id, Function<PaperStamp, String> html) {
    PrintedPaper paper = require(id);
    String content = html.apply(stamp(paper, cipher.decrypt(TABLE, "code", id, paper.code)));
    if (!Arrays.equals(hash(content), paper.contentHash)) {
      throw new Problem(PlatformProblem.CONFLICT).detail("内容在此期间有了变动，请重新打印。");
    }
    try {
      var bytes = new ByteArrayOutputStream();
      pdf.write(content, bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a document that the caller may fetch is about.
   *
   * @throws Problem 404 as {@link #content}
   */
  public Fetchable fetchable(UUID id) {
    PrintedPaper paper = require(id);
    return new Fetchable(paper.kind, paper.objectId, paper.unmasked);
  }

  /**
   * @param kind of a {@link PaperKind}
   * @param unmasked whether it shows full numbers
   */
  public record Fetchable(String kind, UUID objectId, boolean unmasked) {}

  /** What anybody may know of the document with this code; empty where there is none. */
  Optional<PaperVerification> verify(String typed) {
    return PaperCode.read(typed)
        .flatMap(
            code -> scope.elevated("verify-paper", () -> find(index(code)).map(this::verified)));
  }

  private PaperVerification verified(PrintedPaper paper) {
    PaperKind kind = kinds.get(paper.kind);
    var now = kind.currentVersion(paper.objectId);
    return new PaperVerification(
        true,
        kind.title(),
        paper.issuer,
        paper.printedAt.atZoneSameInstant(Clocks.ZONE).toLocalDate(),
        paper.maskedName,
        now.isPresent() && now.getAsInt() == paper.objectVersion);
  }

  private PrintedPaper require(UUID id) {
    return Optional.ofNullable(entities.find(PrintedPaper.class, id))
        .filter(paper -> paper.printedBy.equals(caller.get().staffId()))
        .filter(paper -> paper.printedAt.plus(FETCHABLE).isAfter(OffsetDateTime.now(clock)))
        .orElseThrow(Problem::notFound);
  }

  private Optional<PrintedPaper> find(byte[] index) {
    return entities
        .createQuery("from PrintedPaper where codeBi = :index", PrintedPaper.class)
        .setParameter("index", index)
        .getResultStream()
        .findFirst();
  }

  /** The code stands behind the #, so that no address that is logged contains it. */
  private PaperStamp stamp(PrintedPaper paper, String code) {
    String address = publicUrl + "/public/verify";
    return new PaperStamp(
        code,
        QrCode.dataUri(address + "#" + code),
        address,
        paper.printedByName,
        TIME.format(paper.printedAt.atZoneSameInstant(Clocks.ZONE)));
  }

  private byte[] index(String code) {
    return keyed.of("printed-paper.code", code);
  }

  private byte[] hash(String content) {
    return keyed.ofContent("printed-paper.content", content.getBytes(StandardCharsets.UTF_8));
  }
}
