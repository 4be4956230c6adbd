using Claimline.Language;

namespace Claimline.Ledger.Linking;

/// <summary>What a reviewer decides of claims: linking obeys it wherever the propositions that it names are heard, from then on.</summary>
public abstract record ClaimRuling
{
    private ClaimRuling()
    {
    }

    /// <summary>Two claims of one block are one. Each by the id of a proposition in it; what is kept holds whole ids.</summary>
    public sealed record Same(string One, string Other) : ClaimRuling;

    /// <summary>Two claims that rules find near the threshold are not one.</summary>
    public sealed record Apart(string One, string Other) : ClaimRuling;

    /// <summary>A statement puts forward something else than the claim it was heard in: it opens one of its own.</summary>
    /// <param name="Document">SHA-256 of its document.</param>
    /// <param name="Content">The statement's content in it.</param>
    public sealed record Split(string Claim, string Document, TextSpan Content) : ClaimRuling
    {
        /// <summary>A proposition that stays: the claim of it goes on answering to the id from before. Found when the ruling is kept.</summary>
        public string? Rest { get; init; }
    }

    /// <summary>Takes an earlier decision on claims back.</summary>
    /// <param name="Decision">Its number.</param>
    public sealed record Undone(long Decision) : ClaimRuling;
}
