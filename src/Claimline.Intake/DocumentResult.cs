using Claimline.Language;

namespace Claimline.Intake;

/// <summary>What came of reading a document's bytes: its text, or why there is none.</summary>
public abstract record DocumentResult
{
    private DocumentResult()
    {
    }

    public sealed record Opened(SourceText Source) : DocumentResult;

    public sealed record Refused(Problem Problem) : DocumentResult;
}
