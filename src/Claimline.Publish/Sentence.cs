using Claimline.Ledger.Linking;

namespace Claimline.Publish;

/// <summary>A sentence of a product: plain text, the statements it rests on, and the notes that lead to them.</summary>
/// <param name="Text">Without markers; every format escapes it.</param>
public sealed record Sentence(string Text)
{
    /// <summary>Empty for the product's own words.</summary>
    public IReadOnlyList<StatementKey> Statements { get; init; } = [];
    public IReadOnlyList<int> Notes { get; init; } = [];

    /// <summary>It stands on its statements without showing them again: a takeaway repeats a lead.</summary>
    public bool IsRepeat { get; init; }

    /// <summary>The code of the warning that an editor set aside for it, and why; null mostly.</summary>
    public string? Warning { get; init; }
    public string? Override { get; init; }
}
