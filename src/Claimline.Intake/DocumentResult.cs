using Claimline.Language;

namespace Claimline.Intake;

/// <summary>What came of one document: its text, or why there is none. A file that holds many gives one for each.</summary>
public abstract record DocumentResult
{
    private DocumentResult()
    {
    }

    /// <param name="Where">What to call the document before people: its path, and where in the file it stood.</param>
    public sealed record Opened(string Where, SourceText Source) : DocumentResult;

    public sealed record Refused(Problem Problem) : DocumentResult;
}
