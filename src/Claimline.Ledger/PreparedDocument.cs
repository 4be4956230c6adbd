using Claimline.Language;
using Claimline.Ledger.Kept;
using Claimline.Ledger.Log;
using Claimline.Ledger.Store;

namespace Claimline.Ledger;

/// <summary>A document and its reading, packed and taken apart on any thread, so that the one that writes has nothing left to work out.</summary>
public sealed class PreparedDocument : Recordable
{
    private PreparedDocument(SourceText source, Reading reading, KeptEvidence? evidence)
    {
        Source = source;
        Reading = reading;
        var document = KeptDocument.Of(source);
        DocumentContent = document.ToContent(source.Bytes.Span);
        DocumentRow = DocumentRow.Of(document);
        var kept = new KeptReading { Document = source.Sha256, Told = Told.Of(source), Evidence = evidence, Reading = reading };
        ReadingContent = kept.ToContent();
        Rows = ReadingRows.Of(kept, source.Text);
    }

    /// <summary>What the document says of itself.</summary>
    public DocumentInfo Document => Reading.Document;

    internal SourceText Source { get; }

    internal Reading Reading { get; }

    internal Content DocumentContent { get; }

    internal DocumentRow DocumentRow { get; }

    internal Content ReadingContent { get; }

    /// <summary>What the log calls the reading: an engine's, or a person's word.</summary>
    internal EntryKind ReadingKind => Reading.Made.IsByHand ? EntryKind.Statement : EntryKind.Reading;

    internal ReadingRows Rows { get; }

    public static PreparedDocument Of(SourceText source, Reading reading)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(reading);
        return new PreparedDocument(source, reading, null);
    }

    /// <summary>A page by which a person adds or ties evidence.</summary>
    internal static PreparedDocument Of(NewEvidence evidence, KeptEvidence kept) => new(evidence.Page, evidence.Reading, kept);

    /// <summary>The document's content, where the ledger keeps the same bytes with another text in this entry.</summary>
    internal Content InsteadOf(long former) => (KeptDocument.Of(Source) with { InsteadOf = former }).ToContent(Source.Bytes.Span);

    /// <summary>The same reading of the document under which the ledger already keeps this text.</summary>
    internal PreparedDocument As(string sha256) => new(Source with { Sha256 = sha256 }, Reading with { Document = Reading.Document with { Sha256 = sha256 } }, null);
}
