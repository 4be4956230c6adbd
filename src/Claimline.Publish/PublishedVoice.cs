using Claimline.Language;
using Claimline.Ledger.Linking;

namespace Claimline.Publish;

/// <summary>A statement on a published claim.</summary>
/// <param name="Role">How it bears on the claim: "asserts", "denies", "contradicts" ...</param>
/// <param name="Span">Of its content in its document; null where its words are held back.</param>
/// <param name="Notes">Endnotes in which it is cited.</param>
public sealed record PublishedVoice(StatementKey Statement, string Role, string Source, string? SourceKind, string? Party, IReadOnlyList<string> Via, string Stance, bool Negative, string? Said, DateOnly Published, string? Publisher, TextSpan? Span, string? Words, IReadOnlyList<string> Urls, string? Evidence, IReadOnlyList<int> Notes);
