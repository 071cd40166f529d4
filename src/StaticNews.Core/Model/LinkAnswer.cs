namespace StaticNews.Model;

/// <summary>What an address of another site answered.</summary>
/// <param name="Outcome">What that means for a link to it.</param>
/// <param name="Detail">The answer in words, such as 404 Not Found.</param>
/// <param name="Target">Where it has moved for good; empty when it has not.</param>
/// <param name="At">When it was asked.</param>
public sealed record LinkAnswer(LinkOutcome Outcome, string Detail, string Target, DateTimeOffset At);
