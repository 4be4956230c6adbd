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

    public sealed record Refused(Problem Problem) : DocumentResult
    {
        /// <summary>SHA-256 of what was refused as a whole, in lower-case hexadecimal; null where a part of it was, or it could not be read to its end.</summary>
        public string? Sha256 { get; init; }

        /// <summary>Its bytes, where they are few enough to be kept.</summary>
        public ReadOnlyMemory<byte> Bytes { get; init; }
    }
}
