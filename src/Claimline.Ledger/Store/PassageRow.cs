using System.Text;
using Claimline.Language;
using Claimline.Language.Places;

namespace Claimline.Ledger.Store;

/// <summary>A sentence or an endnote, as full text search finds it.</summary>
/// <param name="Names">Its capitalised words with their spellings folded, so that one spelling finds the others.</param>
internal sealed record PassageRow(int Start, string Text, string Names)
{
    /// <summary>Bits of a row's id: days from 1900 on, the reading's entry, the passage. Sorting ids sorts days.</summary>
    private const int EntryBits = 23, PassageBits = 24;

    private static readonly int FirstDay = new DateOnly(1900, 1, 1).DayNumber;

    public const string Insert = """
        INSERT INTO passage (rowid, text, names, document, start) VALUES ($1, $2, $3, $4, $5)
        """;

    public const string DeleteRange = """
        DELETE FROM passage WHERE rowid BETWEEN $1 AND $2
        """;

    /// <summary>To be run before <see cref="Words"/>; it writes nothing to the file.</summary>
    public const string OpenIndex = """
        CREATE VIRTUAL TABLE temp.passage_word USING fts5vocab('main', 'passage', 'instance')
        """;

    /// <summary>Every word of the index with sums over where it stands. SQLite's own check adds rows up so that the upper bits of two cancel one another.</summary>
    public const string Words = """
        SELECT term, count(*), sum(doc & 4294967295), sum(doc >> 32), sum(offset), sum(col = 'text'), sum((doc & 65535) * offset)
        FROM temp.passage_word GROUP BY term ORDER BY term
        """;

    /// <summary>Without it the words of deleted passages would stay in the index until it is merged one day.</summary>
    public const string ForgetDeleted = """
        INSERT INTO passage (passage) VALUES ('optimize')
        """;

    public static PassageRow Of(TextSpan span, string text)
    {
        var passage = span.Of(text);
        return new PassageRow(span.Start, passage, NamesIn(passage));
    }

    /// <summary>The ids of a reading's passages: the first, and room for as many as a reading may have.</summary>
    public static (long First, long Last) Ids(DateOnly? published, long entry)
    {
        var day = Math.Clamp((published?.DayNumber ?? 0) - FirstDay, 0, (1 << 16) - 1);
        var first = ((long)day << (EntryBits + PassageBits)) | (entry << PassageBits);
        return (first, first | ((1L << PassageBits) - 1));
    }

    private static string NamesIn(ReadOnlySpan<char> passage)
    {
        var names = new StringBuilder();
        Span<char> folded = stackalloc char[2 * PlaceKey.MaxLength];
        for (var at = 0; at < passage.Length;)
        {
            if (!char.IsLetter(passage[at]))
            {
                at++;
                continue;
            }
            var start = at;
            while (at < passage.Length && (char.IsLetterOrDigit(passage[at]) || passage[at] is '\'' or '\u2019' or '\u02BC')) at++;
            if (!char.IsUpper(passage[start])) continue;
            var length = PlaceKey.Fold(passage[start..at], folded);
            if (length > 0) names.Append(names.Length > 0 ? " " : "").Append(folded[..length]);
        }
        return names.ToString();
    }
}
