using System.Text;
using Claimline.Intake;
using Claimline.Intake.Posts;
using Claimline.Language;

namespace Claimline.Tests.Intake;

/// <summary>Opens documents as the program does.</summary>
internal static class Opening
{
    /// <summary>The one document of a stream, or the reason why there is none.</summary>
    public static async Task<DocumentResult> OneAsync(Stream stream, string? name = null) => Assert.Single(await AllAsync(stream, name));

    public static async Task<DocumentResult> OneAsync(string path) => Assert.Single(await DocumentReader.ReadAsync(path, PostColumns.Default, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));

    public static async Task<IReadOnlyList<DocumentResult>> AllAsync(Stream stream, string? name = null) =>
        await DocumentReader.ReadAsync(stream, "here", name, PostColumns.Default, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

    /// <summary>The document that a text holds: a page, posts.</summary>
    public static async Task<SourceText> TextAsync(string content, string? name = null) => Source(await OneAsync(new MemoryStream(Encoding.UTF8.GetBytes(content)), name));

    public static SourceText Source(DocumentResult result) => result is DocumentResult.Refused { Problem: var problem } ? throw new InvalidOperationException(problem.ToString()) : ((DocumentResult.Opened)result).Source;
}
