using Claimline.Intake;
using Claimline.Intake.Posts;
using Claimline.Language;
using Claimline.Ledger.Queries;

namespace Claimline.Cli;

/// <summary>A file to read: at its path, from standard input, or from bytes that were kept of it.</summary>
/// <param name="Called">What messages call it.</param>
/// <param name="Path">Its whole path, as the ledger knows it wherever the program is started; null for standard input.</param>
internal sealed record Input(string Called, string? Path)
{
    public const string StandardInput = "-";

    private const string CalledStandardInput = "standard input";

    /// <summary>Its bytes, where it is gone itself.</summary>
    public byte[]? Kept { get; private init; }

    /// <summary>The one refusal for which it is read again; null where all of the file is read.</summary>
    public RefusalTold? Refusal { get; private init; }

    /// <summary>Whether there is anything that may be read now or later.</summary>
    public bool IsThere => Kept is not null || Path is null || System.IO.Path.Exists(Path);

    /// <summary>As the user named it on the command line.</summary>
    public string Given => Path is null ? StandardInput : Called;

    public static Input Of(string path) => path == StandardInput ? new Input(CalledStandardInput, null) : new Input(path, System.IO.Path.GetFullPath(path));

    /// <summary>What was refused, from the bytes that were kept of it.</summary>
    public static Input Of(RefusalTold refusal, byte[] kept) => new(CalledIn(refusal), refusal.Path) { Kept = kept, Refusal = refusal };

    /// <summary>The file, and where in it, that was refused.</summary>
    public static string CalledIn(RefusalTold refusal) => (refusal.Path ?? CalledStandardInput) + refusal.Part;

    /// <summary>Where in the file a place is that a message names.</summary>
    public string PartOf(string where) => Refusal?.Part + (where.StartsWith(Called, StringComparison.Ordinal) ? where[Called.Length..] : $": {where}");

    /// <summary>How what stands at a place of the file came to hand.</summary>
    public Collection Collected(string where, string by) => Path is null ? new Collection { By = by, How = "standard input" } : new Collection { By = by, How = "file", From = Path + PartOf(where) };

    public IAsyncEnumerable<DocumentResult> OpenAsync(Terminal terminal, PostColumns columns, CancellationToken cancellation) =>
        Kept is not null ? DocumentReader.ReadAsync(new MemoryStream(Kept), Called, Refusal?.Name, columns, cancellation)
        : Path is null ? DocumentReader.ReadAsync(terminal.In, Called, name: null, columns, cancellation)
        : DocumentReader.ReadAsync(Called, columns, cancellation);
}
