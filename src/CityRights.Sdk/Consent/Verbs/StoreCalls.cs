using System.Collections.Immutable;

namespace CityRights.Consent;

/// <summary>
/// The verbs' way to the store. What a store of others throws is not passed on, because its message may hold anything: its type is named, its
/// text is not.
/// </summary>
internal sealed class StoreCalls(ConsentStore store)
{
    internal ValueTask<ConsentStream> ReadAsync(SubjectReferences subject, PurposeId purpose, CancellationToken cancellationToken) =>
        Guard(store.ReadAsync, subject, purpose, cancellationToken);

    internal ValueTask<ImmutableArray<ConsentStream>> ReadAllAsync(SubjectReferences subject, CancellationToken cancellationToken) =>
        Guard((person, _, token) => store.ReadAllAsync(person, token), subject, true, cancellationToken);

    internal ValueTask<ConsentReplay?> FindAsync(SubjectReferences subject, string key, CancellationToken cancellationToken) =>
        Guard(store.FindAsync, subject, key, cancellationToken);

    internal ValueTask<ConsentAppendResult> AppendAsync(ConsentAppend append, CancellationToken cancellationToken) =>
        Guard((_, batch, token) => store.AppendAsync(batch, token), append.Subject, append, cancellationToken);

    internal ValueTask<ErasureResult> EraseAsync(ErasureRequest request, CancellationToken cancellationToken) =>
        Guard((_, erasure, token) => store.EraseAsync(erasure, token), request.Subject, request, cancellationToken);

    private static async ValueTask<TResult> Guard<TArgument, TResult>(
        Func<SubjectReferences, TArgument, CancellationToken, ValueTask<TResult>> call,
        SubjectReferences subject, TArgument argument, CancellationToken cancellationToken)
    {
        string failure;
        try
        {
            return await call(subject, argument, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsForeign(exception, cancellationToken))
        {
            failure = GateFallback.KindOf(exception);
        }

        throw ConsentErrors.StoreFailed(failure);
    }

    private static bool IsForeign(Exception exception, CancellationToken cancellationToken) =>
        exception is not (CityRightsException or ObjectDisposedException)
        && !(exception is OperationCanceledException && cancellationToken.IsCancellationRequested);
}
