using System.Globalization;
using System.Text;
using Claimline.Language;
using Claimline.Ledger.Log;
using Microsoft.Data.Sqlite;

namespace Claimline.Ledger.Store;

/// <summary>A statement as queries see it; what else was read of it stands in its reading, under its name.</summary>
internal sealed record StatementRow
{
    /// <summary>Bits of a row's id that count within its reading; the entry's number stands above them.</summary>
    public const int IndexBits = 24;

    /// <summary>In the order that <see cref="Read"/> takes them.</summary>
    public const string Columns =
        "id, key, document, name, since, until, day, said, said_first, said_last, sentence, sentence_end, source, source_name, source_kind, party, speaks_for, " +
        "source_start, source_end, cue, cue_end, content, content_end, stance, negative, type, actor, object, place, time_first, time_last";

    public const string Insert = $"""
        INSERT INTO statement ({Columns})
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31)
        """;

    public const string Standing = $"""
        SELECT {Columns} FROM statement WHERE document = $1 AND until IS NULL ORDER BY id
        """;

    public const string Close = """
        UPDATE statement SET until = $2 WHERE id = $1
        """;

    public const string Delete = """
        DELETE FROM statement WHERE document = $1
        """;

    public long Id { get; init; }
    public required string Key { get; init; }
    public long Document { get; init; }
    public required string Name { get; init; }
    public long Since { get; init; }
    public long? Until { get; init; }
    public DateOnly? Day { get; init; }
    public PartialDate? Said { get; init; }
    public required TextSpan Sentence { get; init; }
    public string? Source { get; init; }
    public string? SourceName { get; init; }
    public string? SourceKind { get; init; }
    public string? Party { get; init; }
    public string? SpeaksFor { get; init; }
    public TextSpan? SourceSpan { get; init; }
    public TextSpan? Cue { get; init; }
    public required TextSpan Content { get; init; }
    public required string Stance { get; init; }
    public required bool Negative { get; init; }
    public string? Type { get; init; }
    public string? Actor { get; init; }
    public string? Object { get; init; }
    public string? Place { get; init; }
    public DateOnly? TimeFirst { get; init; }
    public DateOnly? TimeLast { get; init; }

    public static StatementRow Of(Statement statement, Reading reading, Source? source)
    {
        var (about, said) = (statement.About, statement.Said);
        return new StatementRow
        {
            Key = KeyOf(statement, reading.Document.Sha256),
            Name = statement.Id,
            Day = said?.First ?? reading.Document.Published?.First,
            Said = said,
            Sentence = reading.Sentences[statement.Sentence],
            Source = statement.Source?.Ref,
            SourceName = source?.Name,
            SourceKind = source?.Kind,
            Party = source?.Party,
            SpeaksFor = source?.SpeaksFor,
            SourceSpan = statement.Source?.Span,
            Cue = statement.Cue,
            Content = statement.Content,
            Stance = StanceNames[(int)statement.Stance],
            Negative = statement.Negative,
            Type = about?.Type,
            Actor = about?.Actor?.Of(reading.Text),
            Object = about?.Object?.Of(reading.Text),
            Place = about?.Place?.Of(reading.Text),
            TimeFirst = about?.Time?.First,
            TimeLast = about?.Time?.Last,
        };
    }

    public static StatementRow Read(SqliteDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Key = row.GetString(1),
        Document = row.GetInt64(2),
        Name = row.GetString(3),
        Since = row.GetInt64(4),
        Until = row.IsDBNull(5) ? null : row.GetInt64(5),
        Day = DayAt(row, 6),
        Said = row.IsDBNull(7) ? null : new PartialDate(row.GetString(7), DayAt(row, 8)!.Value, DayAt(row, 9)!.Value),
        Sentence = SpanAt(row, 10)!.Value,
        Source = TextAt(row, 12),
        SourceName = TextAt(row, 13),
        SourceKind = TextAt(row, 14),
        Party = TextAt(row, 15),
        SpeaksFor = TextAt(row, 16),
        SourceSpan = SpanAt(row, 17),
        Cue = SpanAt(row, 19),
        Content = SpanAt(row, 21)!.Value,
        Stance = row.GetString(23),
        Negative = row.GetInt64(24) != 0,
        Type = TextAt(row, 25),
        Actor = TextAt(row, 26),
        Object = TextAt(row, 27),
        Place = TextAt(row, 28),
        TimeFirst = DayAt(row, 29),
        TimeLast = DayAt(row, 30),
    };

    public void Write(Database database) => database.Run(Insert,
        Id, Key, Document, Name, Since, Until, Days.Text(Day), Said?.Edtf, Days.Text(Said?.First), Days.Text(Said?.Last), Sentence.Start, Sentence.End,
        Source, SourceName, SourceKind, Party, SpeaksFor, SourceSpan?.Start, SourceSpan?.End, Cue?.Start, Cue?.End, Content.Start, Content.End,
        Stance, Negative ? 1 : 0, Type, Actor, Object, Place, Days.Text(TimeFirst), Days.Text(TimeLast));

    /// <summary>Whether both say the same; where they stand in the ledger, and what number their reading gave them, does not count.</summary>
    public bool SaysTheSameAs(StatementRow other) =>
        this with { Id = 0, Name = "", Document = 0, Since = 0, Until = null } == other with { Id = 0, Name = "", Document = 0, Since = 0, Until = null };

    private static readonly string[] StanceNames = [.. Enum.GetNames<Stance>().Select(n => n.ToLowerInvariant())];

    private static string KeyOf(Statement statement, string document) => ContentId.Of(Digest.Of(Encoding.UTF8.GetBytes(string.Join('\n',
        document, Range(statement.Cue), Range(statement.Content), Range(statement.Source?.Span), statement.Source?.Ref, statement.Stance.ToString(), statement.Negative ? "not" : ""))));

    private static string Range(TextSpan? span) => span is { } range ? string.Create(CultureInfo.InvariantCulture, $"{range.Start}-{range.End}") : "";

    private static string? TextAt(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateOnly? DayAt(SqliteDataReader row, int column) => Days.Parse(TextAt(row, column));

    private static TextSpan? SpanAt(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : new TextSpan(row.GetInt32(column), row.GetInt32(column + 1));
}
