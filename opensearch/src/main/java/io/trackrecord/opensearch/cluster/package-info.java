/// The connection to an OpenSearch cluster: addresses, credentials, certificates, retries.
@NullMarked
package io.trackrecord.opensearch.cluster;

import org.jspecify.annotations.NullMarked;
