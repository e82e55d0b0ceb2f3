package dev.deckhand.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;

/** Sessions from outside: titles, times and counts, nothing of what is in them. */
@ApplicationScoped
public class SessionDirectory {
  /** Sessions of one page at most. */
  public static final int MAX_PAGE = 200;

  private static final String WHERE =
      " from SessionRow s where (locate(:text, lower(s.title)) > 0"
          + " or (:text <> '' and locate(:text, s.owner) = 1))";
  private static final String COUNTS =
      "select s,"
          + " (select count(*) from DocumentRow d where d.sessionId = s.id),"
          + " (select count(*) from TurnRow t where t.sessionId = s.id),"
          + " (select coalesce(sum(v.size), 0) from VersionRow v where v.documentId in"
          + " (select d.id from DocumentRow d where d.sessionId = s.id))";

  private final EntityManager database;

  SessionDirectory(EntityManager database) {
    this.database = database;
  }

  /**
   * A session.
   *
   * @param owner id of whoever it belongs to
   * @param bytes of all versions together, contents that are the same counted each time
   */
  public record Entry(Session session, String owner, long documents, long turns, long bytes) {}

  /**
   * A page, the session used last first.
   *
   * @param total sessions on all pages
   */
  public record Page(long total, List<Entry> entries) {}

  /**
   * Sessions with the text in their title, in whatever case, or at the beginning of their owner's
   * id.
   *
   * @param page from 0
   * @param size 1 to {@link #MAX_PAGE}
   */
  @Transactional
  public Page find(String text, int page, int size) {
    String wanted = text.toLowerCase(Locale.ROOT);
    long total =
        database
            .createQuery("select count(*)" + WHERE, Long.class)
            .setParameter("text", wanted)
            .getSingleResult();
    List<Entry> entries =
        database
            .createQuery(COUNTS + WHERE + " order by s.updatedAt desc, s.id", Object[].class)
            .setParameter("text", wanted)
            .setFirstResult(page * size)
            .setMaxResults(size)
            .getResultStream()
            .map(SessionDirectory::entry)
            .toList();
    return new Page(total, entries);
  }

  private static Entry entry(Object[] row) {
    return new Entry(
        ((SessionRow) row[0]).value(),
        ((SessionRow) row[0]).owner,
        ((Number) row[1]).longValue(),
        ((Number) row[2]).longValue(),
        ((Number) row[3]).longValue());
  }
}
