using Claimline.Language;
using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>A statement of the ledger as it is shown.</summary>
/// <param name="Key">Its id: a hash of its document, spans, source, stance and polarity.</param>
/// <param name="Cursor">To go on behind it.</param>
/// <param name="Document">SHA-256 of the document's bytes.</param>
/// <param name="Recorded">When we learned of it.</param>
/// <param name="Source">Who speaks; null for a hedge with no owner.</param>
/// <param name="Content">Where in the document's text the content stands.</param>
/// <param name="Words">The content's words.</param>
/// <param name="IsManual">A person logged it; no reader found it in a text.</param>
public sealed record StatementTold(string Key, string Cursor, string Document, DateTimeOffset Recorded, DateOnly? Day, string? Source, string? Party, string Stance, bool Negative, string? Said, TextSpan? Cue, TextSpan Content, string Words, string? Type, string? Place, bool IsManual = false)
{
    internal static StatementTold Of(StatementRow row, string document, string text) =>
        new(row.Key, Queries.Cursor.Of(Days.Text(row.Day), row.Id), document, DateTimeOffset.FromUnixTimeMilliseconds(row.Since), row.Day, row.SourceName ?? row.Source, row.Party, row.Stance, row.Negative, row.Said?.Edtf, row.Cue, row.Content, row.Content.Of(text), row.Type, row.Place);
}
