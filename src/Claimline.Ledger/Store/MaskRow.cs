using Claimline.Language;

namespace Claimline.Ledger.Store;

/// <summary>A span blacked out of a document that stayed.</summary>
internal static class MaskRow
{
    /// <summary>One for every code unit, so that all offsets stay.</summary>
    public const char Black = '\u2588';

    public const string Insert = """
        INSERT INTO mask (decision, start, finish, length, rest) VALUES ($1, $2, $3, $4, $5)
        """;

    public const string OfLength = """
        SELECT decision, start, finish, rest FROM mask WHERE length = $1 ORDER BY decision, start
        """;

    public static string Apply(string text, IEnumerable<TextSpan> spans)
    {
        var masked = text.ToCharArray();
        foreach (var span in spans) masked.AsSpan(span.Start, span.Length).Fill(Black);
        return new string(masked);
    }

    /// <summary>The decision that blacked out a part of this text, null where none did: known by the rest, because nothing of the part is kept.</summary>
    public static long? DecisionOn(Database database, string text)
    {
        var masks = database.Query(OfLength, static r => (Decision: r.GetInt64(0), Span: new TextSpan(r.GetInt32(1), r.GetInt32(2)), Others: EntryRow.DigestOf(r, 3)), text.Length).ToList();
        foreach (var decision in masks.GroupBy(m => m.Decision))
        {
            var spans = decision.Select(m => m.Span).ToList();
            var masked = Apply(text, spans);
            // The masked copy itself is welcome.
            if (masked != text && DocumentRow.HashOf(masked) == decision.First().Others) return decision.Key;
        }
        return null;
    }
}
