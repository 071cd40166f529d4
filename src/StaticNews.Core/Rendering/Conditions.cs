using Scriban.Syntax;

namespace StaticNews.Rendering;

/// <summary>Decides what if asks, without a boxed value for every step.</summary>
internal static class Conditions
{
    /// <summary>Whether a condition holds, as Scriban has it; most compare two texts or two numbers.</summary>
    public static bool IsTrue(this HtmlContext context, ScriptExpression condition) => condition switch
    {
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.And } both => context.IsTrue(both.Left!) && context.IsTrue(both.Right!),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.Or } either => context.IsTrue(either.Left!) || context.IsTrue(either.Right!),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } negation => !context.IsTrue(negation.Right!),
        ScriptNestedExpression { Expression: { } inner } => context.IsTrue(inner),
        ScriptBinaryExpression { Left: { } left, Right: { } right } comparison => IsTrue(context, comparison, context.Value(left), context.Value(right)),
        _ => context.Value(condition) switch { bool flag => flag, null => false, Bound => true, { } other => context.ToBool(condition.Span, other) },
    };

    private static bool IsTrue(HtmlContext context, ScriptBinaryExpression comparison, object? left, object? right) => (comparison.Operator, left, right) switch
    {
        (ScriptBinaryOperator.CompareEqual, string a, string b) => a == b,
        (ScriptBinaryOperator.CompareNotEqual, string a, string b) => a != b,
        (ScriptBinaryOperator.CompareGreater, int a, int b) => a > b,
        (ScriptBinaryOperator.CompareLess, int a, int b) => a < b,
        _ => context.ToBool(comparison.Span, ScriptBinaryExpression.Evaluate(
            context, comparison.OperatorToken?.Span ?? comparison.Span, comparison.Operator, comparison.Left!.Span, left!, comparison.Right!.Span, right!)),
    };
}
