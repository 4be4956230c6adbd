namespace Claimline.Ledger;

/// <summary>That a file was read to its end: what was refused of it before, and was not refused again since the last such word, is closed.</summary>
public sealed class FileRead : Recordable
{
    /// <summary>The file's whole path, or its address; null for what came through a pipe.</summary>
    public required string? Path { get; init; }

    /// <summary>The one refusal for which bytes that were kept were read again; null where all of the file was read.</summary>
    public long? Only { get; init; }
}
