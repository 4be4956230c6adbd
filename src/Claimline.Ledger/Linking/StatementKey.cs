namespace Claimline.Ledger.Linking;

/// <summary>A statement across documents: the document's SHA-256 and the statement's id in its reading.</summary>
public readonly record struct StatementKey(string Document, string Id)
{
    /// <summary>By document, then in the document's order: "s9" before "s10".</summary>
    public static int Compare(StatementKey a, StatementKey b)
    {
        var byDocument = string.CompareOrdinal(a.Document, b.Document);
        if (byDocument != 0) return byDocument;
        var byLength = a.Id.Length.CompareTo(b.Id.Length);
        return byLength != 0 ? byLength : string.CompareOrdinal(a.Id, b.Id);
    }

    public override string ToString() => $"{Document[..Math.Min(8, Document.Length)]}/{Id}";
}
