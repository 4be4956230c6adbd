using Claimline.Ledger.Linking;
using Claimline.Ledger.Queries;

namespace Claimline.Publish;

/// <summary>An endnote: the sources of one sentence, or one source.</summary>
public sealed record Note(int Number, IReadOnlyList<Citation> Citations);

/// <summary>A source in a note: the document, the words in it, and what its own notes lead to.</summary>
public sealed record Citation(DayDocument Document)
{
    public IReadOnlyList<StatementKey> Statements { get; init; } = [];

    /// <summary>The words behind the sentence, as the document has them; none where they are held back.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
    public IReadOnlyList<string> Addresses { get; init; } = [];
}
