using System.Runtime.CompilerServices;
using Claimline.Intake;
using Claimline.Intake.Addresses;
using Claimline.Intake.Posts;
using Claimline.Language;
using Claimline.Ledger.Queries;

namespace Claimline.Cli;

/// <summary>What is to be read: a file at its path, an address, standard input, or bytes that were kept of one of them.</summary>
/// <param name="Called">What messages call it.</param>
/// <param name="Path">Its whole path, as the ledger knows it wherever the program is started, or the address; null for standard input.</param>
internal sealed record Input(string Called, string? Path)
{
    public const string StandardInput = "-";

    private const string CalledStandardInput = "standard input";

    /// <summary>Its bytes, where it is gone itself.</summary>
    public byte[]? Kept { get; private init; }

    /// <summary>The one refusal for which it is read again; null where all of the file is read.</summary>
    public RefusalTold? Refusal { get; private init; }

    /// <summary>What the address answered when it was last fetched.</summary>
    public FetchedTold? Before { get; init; }

    public bool IsAddress => Path is not null && AddressFetcher.IsAddress(Path);

    /// <summary>Whether there is anything that may be read now or later.</summary>
    public bool IsThere => Kept is not null || Path is null || (IsAddress ? AddressFetcher.IsFetchable(Path) : System.IO.Path.Exists(Path));

    /// <summary>As the user named it on the command line.</summary>
    public string Given => Path is null ? StandardInput : Called;

    public static Input Of(string path) => path == StandardInput ? new Input(CalledStandardInput, null) : AddressFetcher.IsAddress(path) ? new Input(path, path) : new Input(path, System.IO.Path.GetFullPath(path));

    /// <summary>What was refused, from the bytes that were kept of it.</summary>
    public static Input Of(RefusalTold refusal, byte[] kept) => new(CalledIn(refusal), refusal.Path) { Kept = kept, Refusal = refusal };

    /// <summary>The file, and where in it, that was refused.</summary>
    public static string CalledIn(RefusalTold refusal) => (refusal.Path ?? CalledStandardInput) + refusal.Part;

    /// <summary>Where in the file a place is that a message names.</summary>
    public string PartOf(string where) => Refusal?.Part + (where.StartsWith(Called, StringComparison.Ordinal) ? where[Called.Length..] : $": {where}");

    /// <summary>How what stands at a place of the file came to hand.</summary>
    public Collection Collected(string where, string by) => Path is null ? new Collection { By = by, How = "standard input" } : new Collection { By = by, How = "file", From = Path + PartOf(where) };

    public IAsyncEnumerable<DocumentResult> OpenAsync(Terminal terminal, Lazy<AddressFetcher> fetcher, PostColumns columns, CancellationToken cancellation) =>
        Kept is not null ? DocumentReader.ReadAsync(new MemoryStream(Kept), Called, Refusal?.Name, columns, cancellation)
        : Path is null ? DocumentReader.ReadAsync(terminal.In, Called, name: null, columns, cancellation)
        : IsAddress ? FetchAsync(fetcher.Value, columns, cancellation)
        : DocumentReader.ReadAsync(Called, columns, cancellation);

    // What has not changed since is read from the bytes of then: rules and data may be others now.
    private async IAsyncEnumerable<DocumentResult> FetchAsync(AddressFetcher fetcher, PostColumns columns, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (fetched, problem) = await fetcher.FetchAsync(Called, Before is null ? null : new FetchedBefore(Before.ETag, Before.LastModified), cancellation);
        if (problem is null && fetched!.IsUnchanged && Before is null) problem = IntakeProblems.Answered(Called, 304);
        if (problem is not null)
        {
            yield return new DocumentResult.Refused(problem);
            yield break;
        }
        var bytes = fetched!.IsUnchanged ? new MemoryStream(Before!.Bytes) : new MemoryStream(fetched.Bytes.ToArray());
        var collected = new Collection { How = "fetched", From = Called, Headers = fetched.Headers };
        await foreach (var result in DocumentReader.ReadAsync(bytes, Called, NameOf(fetched.Address), columns, cancellation))
            yield return result is DocumentResult.Opened opened ? opened with { Source = opened.Source with { Collected = collected } } : result;
    }

    private static string? NameOf(Uri address) => System.IO.Path.GetFileName(Uri.UnescapeDataString(address.AbsolutePath).TrimEnd('/')) is { Length: > 0 } name ? name : null;
}
