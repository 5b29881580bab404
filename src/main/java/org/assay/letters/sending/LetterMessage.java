package org.assay.letters.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * A message that keeps the Message-ID it is given, where others get a new one when sent, and that
 * tells when its text begins to go to the mail server: from then on the server may have it.
 */
final class LetterMessage extends SMTPMessage {
  static final String ID = "Message-ID";

  private Runnable handingOver = () -> {};

  LetterMessage(MimeMessage written) throws MessagingException {
    super(written);
    removeHeader(ID);
    saved = false;
  }

  /**
   * @param then what to do just before; when it fails, nothing is handed over
   */
  void whenHandingOver(Runnable then) {
    handingOver = then;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    if (getHeader(ID) == null) super.updateMessageID();
  }

  @Override
  public void writeTo(OutputStream server, String[] without)
      throws IOException, MessagingException {
    try {
      handingOver.run();
    } catch (RuntimeException e) {
      throw new IOException(e); // ends the connection, so that the server takes nothing
    }
    super.writeTo(server, without);
  }
}
