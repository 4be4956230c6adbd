using Claimline.Language;
using Claimline.Ledger.Kept;
using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>What was logged by hand, by the addresses and the quotes that were put down with it.</summary>
internal sealed class LoggedByHand
{
    // What evidence shows is another thing than what a post says.
    private const string Pages = """
        SELECT document.entry FROM reading JOIN document ON document.reading = reading.entry
        WHERE reading.engine = $1 AND NOT EXISTS (SELECT 1 FROM statement WHERE statement.document = document.entry AND statement.stance = 'show')
        """;

    private const string Link = "Link: ", Quote = "Quote: ";

    private readonly HashSet<string> links = new(StringComparer.Ordinal), quotes = new(StringComparer.Ordinal);

    private LoggedByHand()
    {
    }

    public static LoggedByHand Of(Database database)
    {
        var logged = new LoggedByHand();
        foreach (var entry in database.Query(Pages, static r => r.GetInt64(0), Made.ByHand).ToList())
        {
            if (database.First(EntryRow.ByNumber, EntryRow.Read, entry)?.Content is not { } content) continue;
            foreach (var line in KeptDocument.Of(content).Text.Split('\n'))
            {
                if (line.StartsWith(Link, StringComparison.Ordinal)) logged.links.Add(line[Link.Length..].Trim());
                else if (line.StartsWith(Quote, StringComparison.Ordinal)) logged.quotes.Add(Fold(line[Quote.Length..]));
            }
        }
        return logged;
    }

    /// <summary>Whether a page names the document's own address, or quotes it from its first word to its last.</summary>
    public bool Holds(UnreadTold unread) => (unread.Address is { } address && links.Contains(address)) || (Fold(unread.Text) is { Length: > 0 } words && quotes.Contains(words));

    // A quote that went through a terminal has other white space.
    private static string Fold(string words) => string.Concat(words.Where(char.IsLetterOrDigit));
}
