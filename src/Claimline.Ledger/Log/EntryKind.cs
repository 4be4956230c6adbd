namespace Claimline.Ledger.Log;

/// <summary>What an entry of the log records. The numbers are part of the leaf's bytes and never change their meaning.</summary>
public enum EntryKind
{
    /// <summary>A document's bytes, as published.</summary>
    Document = 1,

    /// <summary>What one engine with its data understood of a document.</summary>
    Reading = 2,

    /// <summary>A statement logged by hand.</summary>
    Statement = 3,

    /// <summary>A reviewer's decision, a redaction among them.</summary>
    Decision = 4,

    /// <summary>An analyst's conclusion on a claim.</summary>
    Judgement = 5,

    /// <summary>What could not be read, or that it was read after all.</summary>
    Refusal = 6,

    /// <summary>A step of an edition of an assessment, with the product.</summary>
    Edition = 7,
}
